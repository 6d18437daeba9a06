/** The index and the corpus folder in, what is served, what has changed on the disk, and what can be gone back to, out. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { CorpusError, loadCorpus } from '../articles/load.js';
import { listGenerations, readCurrent } from '../index/generations.js';
import { MANIFEST_FILE } from '../index/manifest.js';
import { readStoredArticles } from '../index/stored-articles.js';
import type { OperationLock } from '../state/operation.js';
import type { RecordBook } from '../state/record.js';
import { articleStatuses } from './compare.js';
import type { Status } from './keeper.js';

export interface StatusOptions {
  readonly corpusDir: string;
  readonly indexDir: string;
  readonly record: RecordBook;
  readonly lock: OperationLock;
  /** The version that is served; undefined: the one that `CURRENT` names. */
  readonly served: string | undefined;
  readonly nextRefresh: Date | null;
}

const head = v.object({ model: v.string(), created: v.string() });

/** @throws Error when there is no index */
export async function readStatus(options: StatusOptions): Promise<Status> {
  const { corpusDir, indexDir, record, lock, nextRefresh } = options;
  const version = options.served ?? (await currentVersion(indexDir));
  const [{ model, created }, stored, corpus] = await Promise.all([
    readHead(indexDir, version),
    readStoredArticles(indexDir, version),
    loadCorpus(corpusDir).catch(asCorpusError),
  ]);
  const isRead = !(corpus instanceof CorpusError);
  const running = lock.running();
  return {
    version,
    builtAt: created,
    builtBy: record.origin(version)?.by ?? null,
    model,
    articles: articleStatuses(stored, isRead ? corpus : undefined),
    problem: isRead ? null : corpus.message,
    nextRefresh: nextRefresh?.toISOString() ?? null,
    running: running === undefined ? null : { what: running.what, by: running.by, since: running.since },
    versions: await otherVersions(indexDir, version),
  };
}

/** @throws what is no `CorpusError` */
function asCorpusError(error: unknown): CorpusError {
  if (error instanceof CorpusError) return error;
  throw error;
}

async function currentVersion(indexDir: string): Promise<string> {
  const current = await readCurrent(indexDir);
  if (current.status !== 'named') throw new Error(current.reason);
  return current.name;
}

async function readHead(indexDir: string, version: string) {
  return v.parse(head, JSON.parse(await readFile(join(indexDir, version, MANIFEST_FILE), 'utf8')));
}

/** Those that hold their articles; an older program's don't. */
async function otherVersions(indexDir: string, served: string): Promise<Status['versions']> {
  const names = (await listGenerations(indexDir)).filter((name) => name !== served);
  const found = names.map(async (version) => {
    const [{ created }, articles] = await Promise.all([
      readHead(indexDir, version),
      readStoredArticles(indexDir, version),
    ]);
    return { version, builtAt: created, articles: articles.length };
  });
  return (await Promise.allSettled(found)).flatMap((each) =>
    each.status === 'fulfilled' ? [each.value] : [],
  );
}
