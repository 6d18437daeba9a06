/**
 * What an operation does to the article files, decided before anything happens and noted in the database. Carrying a plan
 * out a second time, after a crash at whatever moment of the first, comes to the same.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Source } from '../articles/article.js';
import { readCurrent, republishGeneration } from '../index/generations.js';
import { readStoredArticles, readStoredFile } from '../index/stored-articles.js';
import { sha256 } from '../sha256.js';
import type { Removal } from '../state/removals.js';
import { exists, moveFile, replaceFile, writeNewFile } from './article-files.js';

/** A file that leaves the corpus for a folder of removed articles. */
export type Leaving = Pick<Removal, 'article' | 'file' | 'folder' | 'why'>;

export type Plan =
  | { readonly what: 'add'; readonly article: Source; readonly file: string; readonly text: string }
  | { readonly what: 'remove'; readonly leaving: Leaving }
  | { readonly what: 'undo'; readonly removal: Removal }
  | {
      readonly what: 'rollback';
      readonly version: string;
      readonly leaving: readonly Leaving[];
      /** The articles that come back. */
      readonly returning: readonly Source[];
      /** Their removals, which are no more. */
      readonly undone: readonly number[];
    }
  /** Nothing to finish. @param from the version that was served */
  | { readonly what: 'refresh'; readonly from: string | null };

export interface Folders {
  readonly corpusDir: string;
  readonly indexDir: string;
  /** Where the folders of removed articles lie. */
  readonly removedDir: string;
}

/** @throws Error of the file system; what was done until then stays, and the rest can be done later */
export async function carryOut(plan: Plan, folders: Folders): Promise<void> {
  const { corpusDir, removedDir } = folders;
  switch (plan.what) {
    case 'add': {
      const path = join(corpusDir, plan.file);
      const bytes = Buffer.from(plan.text);
      const there = await readFile(path).catch(() => undefined);
      if (there === undefined || !there.equals(bytes)) await writeNewFile(path, bytes);
      return;
    }
    case 'remove':
      return leave(plan.leaving, folders);
    case 'undo': {
      const { file, folder } = plan.removal;
      return moveFile(join(removedDir, folder, file), join(corpusDir, file));
    }
    case 'rollback':
      return goBack(plan, folders);
    case 'refresh':
  }
}

async function leave({ file, folder }: Leaving, { corpusDir, removedDir }: Folders): Promise<void> {
  const [from, to] = [join(corpusDir, file), join(removedDir, folder, file)];
  // There already: what has its name in the corpus now is the text that came in its place.
  if ((await exists(from)) && !(await exists(to))) await moveFile(from, to);
}

async function goBack(
  { version, leaving }: Extract<Plan, { what: 'rollback' }>,
  folders: Folders,
): Promise<void> {
  const { corpusDir, indexDir } = folders;
  const current = await readCurrent(indexDir);
  if (current.status !== 'named' || current.name !== version) await republishGeneration(indexDir, version);
  for (const each of leaving) await leave(each, folders);
  for (const article of await readStoredArticles(indexDir, version)) {
    const path = join(corpusDir, article.file);
    const there = await readFile(path).catch(() => undefined);
    if (there !== undefined && sha256(there) === article.sha256) continue;
    await replaceFile(path, await readStoredFile(indexDir, version, article));
  }
}
