/** A corpus folder in, its articles out, and for every file that can't be served the reason and the remedy. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Article, Problem } from './article.js';
import { MAX_FILE_BYTES, type Parsed, parseArticle, tooLarge } from './parse.js';

/** The corpus folder itself can't be read. */
export class CorpusError extends Error {
  override readonly name = 'CorpusError';
}

export interface Corpus {
  /** By id, in the order of their code units: the same on every machine. */
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
}

/**
 * Reads every `.md` and `.txt` in the folder itself; subfolders, hidden files and other endings are left alone.
 * An empty folder is an empty corpus. A link is followed to its file.
 * @throws CorpusError when there is no such folder, or it can't be listed
 */
export async function loadCorpus(dir: string): Promise<Corpus> {
  const articles = new Map<string, { file: string; article: Article }>();
  const problems: Problem[] = [];
  for (const file of await articleFiles(dir)) {
    const parsed = await read(dir, file);
    if ('problem' in parsed) {
      problems.push(parsed.problem);
      continue;
    }
    const { article } = parsed;
    const first = articles.get(article.id);
    if (first === undefined) articles.set(article.id, { file, article });
    else problems.push(sameName(file, first.file));
  }
  const sorted = [...articles.values()].map(({ article }) => article);
  return { articles: sorted.sort((a, b) => compare(a.id, b.id)), problems };
}

async function articleFiles(dir: string): Promise<string[]> {
  try {
    const names = await readdir(dir);
    return names.filter((name) => /^[^.].*\.(?:md|txt)$/is.test(name)).sort(compare);
  } catch (cause) {
    const missing = codeOf(cause) === 'ENOENT';
    const why = missing ? 'there is no such folder' : because(cause);
    const remedy = missing
      ? 'Create it and put articles (.md or .txt) into it, or name another with CORPUS_DIR or --corpus.'
      : 'Name a folder that this program may read with CORPUS_DIR or --corpus.';
    throw new CorpusError(`Cannot read the corpus folder "${dir}": ${why}. ${remedy}`, { cause });
  }
}

async function read(dir: string, file: string): Promise<Parsed> {
  const path = join(dir, file);
  try {
    const found = await stat(path);
    if (!found.isFile()) {
      return {
        problem: {
          file,
          reason: `It is ${found.isDirectory() ? 'a folder' : 'no ordinary file'}.`,
          remedy: `Move it out of the corpus folder, or rename it so that it doesn't end in ${extname(file)}.`,
        },
      };
    }
    // Before it is read, so that a giant costs nothing.
    if (found.size > MAX_FILE_BYTES) return { problem: { file, ...tooLarge(found.size) } };
    return parseArticle(file, await readFile(path));
  } catch (cause) {
    const gone = codeOf(cause) === 'ENOENT';
    return {
      problem: {
        file,
        reason: gone ? 'It is gone, or a link to nothing.' : `It can't be read: ${because(cause)}.`,
        remedy: gone
          ? 'Put the file in its place, or delete the link.'
          : 'Let this program read the file, or remove it.',
      },
    };
  }
}

function sameName(file: string, first: string): Problem {
  return {
    file,
    reason: `It has the same name as ${first} but for the ending, and answers cite an article by that name.`,
    remedy: 'Rename one of the two.',
  };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function codeOf(cause: unknown): unknown {
  return cause instanceof Error && 'code' in cause ? cause.code : undefined;
}

/** The system's sentence without its call and path: "permission denied". */
function because(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  return /^[A-Z]+: ([^,]+),/.exec(message)?.[1] ?? message;
}
