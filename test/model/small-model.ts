/** A model of two small files, pinned like the real one, for tests that send and damage its bytes. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PinnedModel } from '../../src/model/files.js';

/** Large enough for several pieces on the wire. */
const DATA_BYTES = 300_000;

export const CONFIG = 'config.json';
export const DATA = 'onnx/model.onnx_data';

export const contents: ReadonlyMap<string, Buffer> = new Map([
  [CONFIG, Buffer.from('{ "hidden_size": 384 }\n')],
  [DATA, randomBytes(DATA_BYTES)],
]);

export const smallModel: PinnedModel = {
  id: 'somebody/small-model',
  revision: '0123456789abcdef',
  npm: {
    name: 'carries-a-small-model',
    version: '1.2.3',
    folder: 'package/model/somebody/small-model',
    packedBytes: DATA_BYTES,
  },
  files: [...contents].map(([path, bytes]) => ({
    path,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  })),
};

export function contentOf(path: string): Buffer {
  const bytes = contents.get(path);
  if (!bytes) throw new Error(`The small model has no ${path}`);
  return bytes;
}

/** The same bytes with one bit turned over in the middle. */
export function withFlippedBit(bytes: Buffer): Buffer {
  const flipped = Buffer.from(bytes);
  const middle = flipped.length >> 1;
  flipped.writeUInt8(flipped.readUInt8(middle) ^ 1, middle);
  return flipped;
}

export async function writeFiles(folder: string, files: Iterable<readonly [string, Buffer]>): Promise<void> {
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
}
