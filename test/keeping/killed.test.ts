/** The keeper, killed at random moments; KILLS says how often: 20 times in the suite, 200 by `npm run kill-test`. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { DatabaseSync } from '@photostructure/sqlite';
import { build } from 'esbuild';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { loadCorpus } from '../../src/articles/load.js';
import { openIndex } from '../../src/index/open.js';
import { readStoredArticles } from '../../src/index/stored-articles.js';
import { openState } from '../../src/state/database.js';
import { MIGRATIONS } from '../../src/state/migrations.js';
import { createRecord, type RecordEntry } from '../../src/state/record.js';
import { emptyFolder } from '../commands/run.js';
import { draft, foldersIn, KIND, ME, openSmallKeeper, silent } from './small-keeper.js';

const KILLS = Number(process.env['KILLS'] ?? 20);
/** Of these, so many fall into the migration of a database; more while none has met one, as half of them come too late. */
const MIGRATION_KILLS = Math.ceil(KILLS / 5);
const MOST_MIGRATION_KILLS = MIGRATION_KILLS + 20;
const OPERATION_KILLS = KILLS - MIGRATION_KILLS;
/** Several operations fit into it, so that a kill may meet any moment of any. */
const LONGEST_DELAY_MS = 400;
const LONGEST_MIGRATING_MS = 60;
/** For each kill, two starts of the program included. */
const PATIENCE_MS = 15_000;

const dist = fileURLToPath(new URL('../../dist/killed', import.meta.url));
const [keeping, migrating] = [join(dist, 'killed-child.js'), join(dist, 'migrating-child.js')] as const;
beforeAll(async () => {
  const programs = ['killed-child.ts', '../state/migrating-child.ts'];
  await build({
    entryPoints: programs.map((name) => fileURLToPath(new URL(name, import.meta.url))),
    entryNames: '[name]',
    outdir: dist,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
});

/** What the keeping program prints. */
interface Line {
  readonly begin?: 'add' | 'remove' | 'undo' | 'refresh' | 'rollback';
  readonly number?: number;
  readonly id?: string;
  readonly removal?: { readonly article: { readonly id: string } };
  readonly end?: string;
  readonly status?: string;
  readonly sentence?: string;
}

/** Starts a program, and kills it at a random moment after the first line that it prints. @returns its lines */
async function runAndKill(
  program: string,
  [folder, first]: readonly [string, number],
  longestDelay: number,
): Promise<string[]> {
  const running: ChildProcess = spawn(process.execPath, [program, folder, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void running.kill('SIGKILL'));
  const closed = once(running, 'close');
  const lines: string[] = [];
  const printed = running.stdout ? createInterface(running.stdout) : undefined;
  printed?.on('line', (line) => lines.push(line));
  while (lines.length === 0 && running.exitCode === null) await sleep(2);
  await sleep(randomInt(longestDelay));
  running.kill('SIGKILL');
  const [, signal] = await closed;
  expect(signal, 'it ended by itself').toBe('SIGKILL');
  return lines;
}

/** The files of the corpus, by name. */
function filesIn(corpusDir: string): Map<string, string> {
  const names = readdirSync(corpusDir).filter((name) => name.endsWith('.md'));
  return new Map(names.map((name) => [name, readFileSync(join(corpusDir, name), 'utf8')]));
}

const idsOf = (files: ReadonlyMap<string, string>) =>
  [...files.keys()].map((name) => name.replace('.md', '')).sort();
const numberIn = (name: string) => /\d+/.exec(name)?.[0] ?? '';

/** The articles that there must be by the record alone. */
function byTheRecord(entries: readonly RecordEntry[]): string[] {
  const there = new Set<string>();
  for (const { what, article, outcome, detail } of entries) {
    if (outcome === 'failed') continue;
    if (what === 'remove') there.delete(article ?? '');
    if (what === 'add' || what === 'undo') there.add(article ?? '');
    for (const id of (detail['left'] ?? []) as string[]) there.delete(id);
    for (const id of (detail['returned'] ?? []) as string[]) there.add(id);
  }
  return [...there].sort();
}

/** What the record must say of an operation that was acknowledged. */
function acknowledged(begun: Line | undefined): object {
  const { begin: what, number, id, removal } = begun ?? {};
  const done = { what, outcome: 'done' };
  if (what === 'add') return { ...done, title: draft(number ?? 0).title };
  if (what === 'remove') return { ...done, article: id };
  return what === 'undo' ? { ...done, article: removal?.article.id } : done;
}

/** Starts again after a kill, and looks at all that is there. */
async function expectWhole(home: string, lines: readonly Line[], where: string): Promise<void> {
  const { corpusDir, indexDir, dataDir, removedDir } = foldersIn(home);
  const small = await openSmallKeeper(home, { serving: true });
  const { keeper, record, state, lock, engine } = small;
  try {
    // Nothing is left to be done, nobody holds the lock, and the database is sound.
    expect(lock.running(), where).toBeUndefined();
    expect(lock.noted(), where).toBeUndefined();
    expect(state.db.prepare('PRAGMA integrity_check').get(), where).toEqual({ integrity_check: 'ok' });

    // Each file is whole: its own text, and at most whole edits behind it.
    const files = filesIn(corpusDir);
    for (const [name, text] of files) {
      const { body } = draft(numberIn(name));
      expect(text, where).toContain(body);
      const edits = text.slice(text.indexOf(body) + body.length);
      expect(edits.replace(/\nEdited once more, number \d+\.\n/g, ''), where).toBe('');
    }
    expect((await loadCorpus(corpusDir)).problems, where).toEqual([]);

    // The index opens, and is of just the articles in the folder.
    const opened = await openIndex(indexDir, KIND);
    expect(opened.status === 'open' && opened.damage, where).toBe(null);
    const { version, articles } = engine.served();
    const stored = await readStoredArticles(indexDir, version);
    expect(stored.map(({ id }) => id).sort(), where).toEqual(idsOf(files));
    expect([...articles].sort(), where).toEqual(idsOf(files));

    // The record tells of just these articles, in the table and in the file, and of what was acknowledged.
    const entries = record.list(100_000).reverse();
    expect(byTheRecord(entries), where).toEqual(idsOf(files));
    const log = readFileSync(join(dataDir, 'record.jsonl'), 'utf8').trimEnd().split('\n');
    expect(
      log.map((line) => JSON.parse(line)),
      where,
    ).toEqual(entries);
    expect(record.lastVersion(), where).toBe(version);
    for (const [i, { end, status }] of lines.entries()) {
      if (end === undefined || status !== 'done') continue;
      expect(entries, where).toContainEqual(expect.objectContaining(acknowledged(lines[i - 1])));
    }

    // What was removed is kept whole, and not quoted.
    for (const { file, folder, article } of keeper.undoable()) {
      const number = numberIn(file);
      expect(readFileSync(join(removedDir, folder, file), 'utf8'), where).toContain(draft(number).body);
      if (files.has(file)) continue;
      expect(await small.quoted(`Who is captain Vermeer${number}?`), where).not.toContain(article.id);
    }
  } finally {
    small.close();
  }
}

test(`killed ${OPERATION_KILLS} times in the midst of its work, it leaves every article as before or as after, and nothing half`, {
  timeout: OPERATION_KILLS * PATIENCE_MS,
}, async () => {
  const home = emptyFolder();
  mkdirSync(foldersIn(home).corpusDir);
  const seeds = await openSmallKeeper(home);
  for (const n of ['1', '2', '3', '4']) await seeds.keeper.add(draft(n), ME);
  seeds.close();

  const inTheMidst: Record<string, number> = {};
  for (let kill = 1; kill <= OPERATION_KILLS; kill++) {
    const printed = await runAndKill(keeping, [home, kill * 1_000], LONGEST_DELAY_MS);
    const lines: Line[] = printed.map((line) => JSON.parse(line));
    const last = lines.at(-1);
    if (last?.begin !== undefined) inTheMidst[last.begin] = (inTheMidst[last.begin] ?? 0) + 1;
    await expectWhole(home, lines, `kill ${kill}, after ${JSON.stringify(last)}`);
  }
  console.log(`Killed ${OPERATION_KILLS} times; in the midst of an operation:`, inTheMidst);
  // Else the kills fell between the operations and have shown little.
  const hits = Object.values(inTheMidst).reduce((sum, count) => sum + count, 0);
  expect(hits).toBeGreaterThan(OPERATION_KILLS / 2);
});

test('killed while it brings an old database to the present version, it loses nothing of it', {
  timeout: MOST_MIGRATION_KILLS * PATIENCE_MS,
}, async () => {
  const folder = emptyFolder();
  const left: number[] = [];
  const hasMet = () => left.some((version) => version < MIGRATIONS.length);
  for (let kill = 1; kill <= (hasMet() ? MIGRATION_KILLS : MOST_MIGRATION_KILLS); kill++) {
    const lines = await runAndKill(migrating, [folder, kill * 1_000], LONGEST_MIGRATING_MS);
    const number = lines.at(-1) ?? '';
    const dir = join(folder, number);
    const untouched = new DatabaseSync(join(dir, 'state.db'));
    left.push(Number(untouched.prepare('PRAGMA user_version').get().user_version));
    untouched.close();

    const errors: string[] = [];
    const { db, close } = openState(dir, { ...silent, error: (_, sentence) => errors.push(sentence) });
    expect(errors).toEqual([]);
    expect(db.prepare('PRAGMA user_version').get()).toEqual({ user_version: MIGRATIONS.length });
    expect(db.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
    expect(createRecord(db, undefined).list(9)).toMatchObject([{ id: 7, detail: { n: Number(number) } }]);
    close();
  }
  console.log(`Killed ${left.length} times while migrating; left at the versions:`, left.join(' '));
  // Else no kill fell into a migration.
  expect(hasMet()).toBe(true);
});
