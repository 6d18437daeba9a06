/** The articles of a generation: their files' own bytes, kept in it, so that it can be served when the folder has changed. */
import { open, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import type { Article, Source } from '../articles/article.js';
import type { ArticleFile, Corpus } from '../articles/load.js';
import { parseArticle } from '../articles/parse.js';
import { sha256 } from '../sha256.js';

/** What each article is called, and where its bytes stand in the other file. */
const ARTICLES_FILE = 'articles.json';
/** The article files' bytes, one after the other. */
const BODIES_FILE = 'articles.bin';

export interface StoredArticle extends Source {
  /** Its file's name in the corpus folder. */
  readonly file: string;
  /** Of the file's bytes, in hexadecimal. */
  readonly sha256: string;
  readonly passages: number;
  /** The file's bytes are `[at, at + bytes)` of BODIES_FILE. */
  readonly at: number;
  readonly bytes: number;
}

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const text = v.nullable(v.string());
/** A name in the corpus folder: none that leads out of it. Where a backslash parts no folders, a name may hold one. */
const fileName = v.pipe(
  v.string(),
  v.check((file) => /^[^.]/.test(file) && basename(file) === file),
);
const schema = v.array(
  v.object({
    id: v.string(),
    title: v.string(),
    source: text,
    published: text,
    url: text,
    file: fileName,
    sha256: v.string(),
    passages: count,
    at: count,
    bytes: count,
  }),
);

/**
 * The two files of a generation that hold its articles.
 * @param passages of all of them
 */
export function storeArticles(
  { articles, files }: Pick<Corpus, 'articles' | 'files'>,
  passages: readonly { readonly article: Article }[],
): Record<string, Uint8Array> {
  const counts = new Map<string, number>();
  for (const { article } of passages) counts.set(article.id, (counts.get(article.id) ?? 0) + 1);
  const bodies: Uint8Array[] = [];
  const stored: StoredArticle[] = [];
  let at = 0;
  for (const article of articles) {
    const found = files.get(article.id);
    if (found === undefined) continue;
    const { file, bytes } = found;
    const { body: _, ...source } = article;
    const place = { file, sha256: sha256(bytes), at, bytes: bytes.length };
    stored.push({ ...source, ...place, passages: counts.get(article.id) ?? 0 });
    bodies.push(bytes);
    at += bytes.length;
  }
  return {
    [ARTICLES_FILE]: new TextEncoder().encode(JSON.stringify(stored)),
    [BODIES_FILE]: Buffer.concat(bodies),
  };
}

/** What tells one set of article files from another: a hash over their names and bytes. */
export function corpusHash({ articles, files }: Pick<Corpus, 'articles' | 'files'>): string {
  return sha256(
    JSON.stringify(
      articles.map(({ id }) => {
        const { file = '', bytes = new Uint8Array() } = files.get(id) ?? {};
        return [file, sha256(bytes)];
      }),
    ),
  );
}

/** A generation's articles, without their texts. @throws Error when its folder is gone or damaged */
export async function readStoredArticles(dir: string, generation: string): Promise<StoredArticle[]> {
  return parseStored(await readFile(join(dir, generation, ARTICLES_FILE)));
}

/** The bytes of an article's file as a generation holds them. @throws Error when they aren't there, or damaged */
export async function readStoredFile(
  dir: string,
  generation: string,
  { file, at, bytes, sha256: hash }: StoredArticle,
): Promise<Uint8Array> {
  const path = join(dir, generation, BODIES_FILE);
  const bodies = await open(path, 'r');
  try {
    const buffer = new Uint8Array(bytes);
    await bodies.read(buffer, 0, bytes, at);
    if (sha256(buffer) !== hash) throw new Error(`"${path}" is damaged where it holds ${file}.`);
    return buffer;
  } finally {
    await bodies.close();
  }
}

/** A generation's articles and their files, from its own verified bytes. @throws Error when they don't fit together */
export function storedCorpus(file: (name: string) => Uint8Array): Pick<Corpus, 'articles' | 'files'> {
  const bodies = file(BODIES_FILE);
  const files = new Map<string, ArticleFile>();
  const articles: Article[] = [];
  for (const stored of parseStored(file(ARTICLES_FILE))) {
    const bytes = bodies.subarray(stored.at, stored.at + stored.bytes);
    const parsed = parseArticle(stored.file, bytes);
    if ('problem' in parsed) throw new Error(`The index holds ${stored.file}, but: ${parsed.problem.reason}`);
    articles.push(parsed.article);
    files.set(stored.id, { file: stored.file, bytes });
  }
  return { articles, files };
}

function parseStored(bytes: Uint8Array): StoredArticle[] {
  return v.parse(schema, JSON.parse(new TextDecoder().decode(bytes)));
}
