/**
 * A program that keeps a corpus until it is killed: node killed-child.js HOME FIRST-NUMBER. Before each operation it prints
 * what it is about to do, and afterwards what came of it: one JSON object a line.
 */
import { randomInt } from 'node:crypto';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { draft, ME, openSmallKeeper } from './small-keeper.js';

const [home = '', first = '1'] = process.argv.slice(2);
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);
const pick = <T>(items: readonly T[]): T | undefined => items[randomInt(Math.max(items.length, 1))];

const { keeper, corpusDir } = await openSmallKeeper(home);
let number = Number(first);

/** A file is changed by hand: whole, as editors do it. */
async function edit(): Promise<void> {
  const file = pick((await readdir(corpusDir)).filter((name) => name.endsWith('.md')));
  if (file === undefined) return;
  const text = await readFile(join(corpusDir, file), 'utf8');
  await writeFile(join(corpusDir, '.edited'), `${text}\nEdited once more, number ${number}.\n`);
  await rename(join(corpusDir, '.edited'), join(corpusDir, file));
}

for (;;) {
  number++;
  const { articles, versions } = await keeper.status().catch(() => ({ articles: [], versions: [] }));
  const there = articles.length;
  const what = there < 3 ? 'add' : (pick(['add', 'remove', 'undo', 'refresh', 'rollback'] as const) ?? 'add');
  const id = pick(articles)?.id ?? '';
  const removal = pick(keeper.undoable());
  const version = pick(versions)?.version ?? '';
  if (what === 'refresh') await edit();
  say({ begin: what, number, id, removal, version });
  const result = await {
    add: () => keeper.add(draft(number), ME),
    remove: () => keeper.remove(id, ME),
    undo: () => keeper.undo(removal?.id ?? 0, ME),
    refresh: () => keeper.refresh(ME),
    rollback: () => keeper.rollback(version, ME),
  }[what]();
  say({ end: what, status: result.status, sentence: 'sentence' in result ? result.sentence : undefined });
}
