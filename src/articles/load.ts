/** A corpus folder in, its articles out, and for every file that can't be served the reason and the remedy. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { hasCode } from '../has-code.js';
import { messageOf } from '../message-of.js';
import type { Article, Problem } from './article.js';
import { type Fault, fault } from './fault.js';
import { MAX_FILE_BYTES, parseArticle, tooLarge } from './parse.js';

/** How many files are read at the same time. Every one that is open counts towards a limit of the system's. */
const AT_ONCE = 16;

/** The corpus folder itself can't be read. */
export class CorpusError extends Error {
  override readonly name = 'CorpusError';
}

export interface Corpus {
  /** By id, in the order of their code units: the same on every machine. */
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
  /** What in articles that are served is likely not as it was meant: a sentence each. */
  readonly warnings: readonly string[];
  /** The articles' files, by the articles' ids. */
  readonly files: ReadonlyMap<string, ArticleFile>;
}

/** An article's file as it was read. */
export interface ArticleFile {
  /** Its name inside the corpus folder. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads every `.md` and `.txt` in the folder itself; subfolders, hidden files and other endings are left alone.
 * An empty folder is an empty corpus. A link is followed to its file.
 * @throws CorpusError when there is no such folder, or it can't be listed
 */
export async function loadCorpus(dir: string): Promise<Corpus> {
  const articles: Article[] = [];
  const problems: Problem[] = [];
  const warnings: string[] = [];
  const files = new Map<string, ArticleFile>();
  for (const [file, bytes] of await readAll(dir, await articleFiles(dir))) {
    if ('reason' in bytes) {
      problems.push({ file, ...bytes });
      continue;
    }
    const parsed = parseArticle(file, bytes);
    if ('problem' in parsed) {
      problems.push(parsed.problem);
      continue;
    }
    const { article, misspelt } = parsed;
    const first = files.get(article.id);
    if (first === undefined) {
      files.set(article.id, { file, bytes });
      articles.push(article);
      for (const { said, meant } of misspelt) {
        warnings.push(
          `"${file}" says "${said}:" in its front matter, which is not read. Is "${meant}:" meant?`,
        );
      }
    } else problems.push(sameName(file, first.file));
  }
  return { articles: articles.sort((a, b) => compare(a.id, b.id)), problems, warnings, files };
}

/** By its name: `.md` or `.txt`, and not hidden. */
export function isArticleFile(name: string): boolean {
  return /^[^.].*\.(?:md|txt)$/is.test(name);
}

async function articleFiles(dir: string): Promise<string[]> {
  try {
    const names = await readdir(dir);
    return names.filter(isArticleFile).sort(compare);
  } catch (cause) {
    const missing = hasCode(cause, 'ENOENT');
    const why = missing ? 'there is no such folder' : because(cause);
    const remedy = missing
      ? 'Create it and put articles (.md or .txt) into it, or name another with CORPUS_DIR or --corpus.'
      : 'Name a folder that this program may read with CORPUS_DIR or --corpus.';
    throw new CorpusError(`Cannot read the corpus folder "${dir}": ${why}. ${remedy}`, { cause });
  }
}

async function readAll(
  dir: string,
  files: readonly string[],
): Promise<(readonly [string, Uint8Array | Fault])[]> {
  const found: (readonly [string, Uint8Array | Fault])[] = [];
  for (let at = 0; at < files.length; at += AT_ONCE) {
    const some = files.slice(at, at + AT_ONCE).map(async (file) => [file, await read(dir, file)] as const);
    found.push(...(await Promise.all(some)));
  }
  return found;
}

async function read(dir: string, file: string): Promise<Uint8Array | Fault> {
  const path = join(dir, file);
  try {
    const found = await stat(path);
    if (!found.isFile()) {
      const kind = found.isDirectory() ? 'folder' : 'no_ordinary_file';
      return fault({ kind, values: { ending: extname(file) } });
    }
    // Before it is read, so that a giant costs nothing.
    if (found.size > MAX_FILE_BYTES) return tooLarge(found.size);
    return await readFile(path);
  } catch (cause) {
    if (hasCode(cause, 'ENOENT')) return fault({ kind: 'gone' });
    return fault({ kind: 'unreadable', values: { cause: because(cause) } });
  }
}

function sameName(file: string, first: string): Problem {
  return { file, ...fault({ kind: 'same_name', values: { first } }) };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The system's sentence without its call and path: "permission denied". */
function because(cause: unknown): string {
  const message = messageOf(cause);
  return /^[A-Z]+: ([^,]+),/.exec(message)?.[1] ?? message;
}
