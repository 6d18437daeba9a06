/** Model files wanted, downloaded from the model hub into a folder, each checked as it arrives. */
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ModelFile } from './files.js';
import { checkDelivered, type Delivery, SourceError } from './source.js';

/**
 * @param hubUrl without a trailing slash
 * @throws SourceError when the hub can't be reached, goes quiet, or sends other bytes; other errors are the disk's
 */
export async function downloadFromHub(hubUrl: string, delivery: Delivery): Promise<void> {
  let before = 0;
  for (const file of delivery.files) {
    await downloadFile(hubUrl, file, delivery, (bytes) => delivery.onBytes(before + bytes));
    await checkDelivered(delivery.folder, file);
    before += file.bytes;
  }
}

async function downloadFile(
  hubUrl: string,
  file: ModelFile,
  { model, folder, limits }: Delivery,
  onBytes: (bytes: number) => void,
): Promise<void> {
  const target = join(folder, file.path);
  await mkdir(dirname(target), { recursive: true });

  const impatience = new AbortController();
  const within = (ms: number, complaint: string) =>
    setTimeout(() => impatience.abort(new SourceError(`${complaint} within ${ms / 1_000} s`)), ms);
  let timer = within(limits.answerMs, `no answer for ${file.path}`);

  /** The file's bytes; whatever goes wrong on the way is the source's fault, not the disk's. */
  async function* arriving(): AsyncGenerator<Uint8Array> {
    try {
      const response = await fetch(`${hubUrl}/${model.id}/resolve/${model.revision}/${file.path}`, {
        signal: impatience.signal,
      });
      if (!response.ok || !response.body)
        throw new SourceError(`it answered HTTP ${response.status} for ${file.path}`);
      let bytes = 0;
      for await (const chunk of response.body) {
        clearTimeout(timer);
        bytes += chunk.byteLength;
        if (bytes > file.bytes)
          throw new SourceError(`${file.path} from there is larger than its ${file.bytes} bytes`);
        timer = within(limits.stallMs, `nothing after byte ${bytes} of ${file.path}`);
        onBytes(bytes);
        yield chunk;
      }
    } catch (error) {
      if (impatience.signal.aborted) throw impatience.signal.reason;
      throw error instanceof SourceError ? error : new SourceError(reasonOf(error), { cause: error });
    }
  }

  try {
    await pipeline(arriving, createWriteStream(target, { flags: 'wx' }));
  } finally {
    clearTimeout(timer);
    impatience.abort(); // lets go of a response that was not read to its end
  }
}

/** `fetch` says only "fetch failed": what happened is in the innermost cause. */
function reasonOf(error: unknown): string {
  let inner = error;
  while (inner instanceof Error && inner.cause instanceof Error) inner = inner.cause;
  if (!(inner instanceof Error)) return String(inner);
  const code = 'code' in inner && typeof inner.code === 'string' ? inner.code : '';
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `its name can't be looked up from here (${code})`;
    case 'ECONNREFUSED':
      return `the connection was refused (${code})`;
    case 'UND_ERR_SOCKET':
    case 'ECONNRESET':
      return `the connection broke off (${inner.message})`;
    default:
      return [inner.message || inner.name, code && `(${code})`].filter(Boolean).join(' ');
  }
}
