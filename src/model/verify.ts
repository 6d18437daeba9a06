/** A file on disk and what it should be, turned into what is wrong with it. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ModelFile } from './files.js';

/** Bytes read at a time: 54 MB are hashed in about 65 ms so, and never held in memory. */
const CHUNK_BYTES = 1024 * 1024;

export interface Fault {
  readonly kind: 'missing' | 'wrong';
  /** The end of a sentence that begins with the file's name. */
  readonly reason: string;
}

/**
 * Undefined when the file at `path` holds exactly the pinned bytes.
 * @throws when the file is there but can't be read
 */
export async function findFault(path: string, pinned: ModelFile): Promise<Fault | undefined> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw error;
  });
  if (!found) return { kind: 'missing', reason: 'is missing' };
  if (!found.isFile()) return { kind: 'wrong', reason: 'is not a file' };
  if (found.size !== pinned.bytes)
    return { kind: 'wrong', reason: `has ${found.size} bytes instead of ${pinned.bytes}` };

  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) hash.update(chunk);
  const sha256 = hash.digest('hex');
  return sha256 === pinned.sha256
    ? undefined
    : {
        kind: 'wrong',
        reason: `is damaged (its SHA-256 begins ${sha256.slice(0, 12)}, it should begin ${pinned.sha256.slice(0, 12)})`,
      };
}
