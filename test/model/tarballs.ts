/** Entries, honest or hostile, turned into the bytes of an npm package's tarball. */
import { gzipSync } from 'node:zlib';
import { Header } from 'tar';
import { contents, smallModel } from './small-model.js';

export type Entry =
  | { readonly path: string; readonly bytes: Buffer }
  | { readonly path: string; readonly link: 'SymbolicLink' | 'Link'; readonly to: string };

/** What an honest package of the small model holds. */
export const honestEntries: readonly Entry[] = [
  {
    path: 'package/package.json',
    bytes: Buffer.from('{ "name": "carries-a-small-model", "version": "1.2.3" }'),
  },
  ...[...contents].map(([path, bytes]) => ({ path: `${smallModel.npm.folder}/${path}`, bytes })),
];

/** POSIX tar: blocks of this many bytes, two empty ones at the end. */
const BLOCK = 512;

export function makeTarball(entries: readonly Entry[]): Buffer {
  const blocks = entries.flatMap((entry) => {
    const header = new Header(
      'bytes' in entry
        ? { path: entry.path, type: 'File', mode: 0o644, size: entry.bytes.length }
        : { path: entry.path, type: entry.link, linkpath: entry.to, mode: 0o777, size: 0 },
    );
    header.encode();
    const body = 'bytes' in entry ? entry.bytes : Buffer.alloc(0);
    return [header.block ?? Buffer.alloc(BLOCK), body, Buffer.alloc((BLOCK - (body.length % BLOCK)) % BLOCK)];
  });
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(2 * BLOCK)]));
}
