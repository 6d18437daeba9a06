import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Keeper, Refusal } from '../../src/keeping/keeper.js';
import { emptyFolder } from '../commands/run.js';
import {
  draft,
  embedded,
  foldersIn,
  ME,
  openSmallKeeper,
  type SmallKeeperOptions,
  silent,
} from './small-keeper.js';

const SOMEBODY = { via: 'discord', id: '123', name: 'Mo' } as const;
type Small = Awaited<ReturnType<typeof openSmallKeeper>>;
const open: Small[] = [];
afterEach(() => {
  vi.useRealTimers();
  for (const small of open.splice(0)) small.close();
});

async function openAt(home: string, options: SmallKeeperOptions = {}): Promise<Small> {
  mkdirSync(foldersIn(home).corpusDir, { recursive: true });
  const small = await openSmallKeeper(home, { serving: true, ...options });
  open.push(small);
  return small;
}

/** A keeper of articles 1 to `count`, as they would have been added. */
async function keeperOf(count: number, options: SmallKeeperOptions = {}) {
  const home = emptyFolder();
  const { corpusDir } = foldersIn(home);
  mkdirSync(corpusDir);
  for (let n = 1; n <= count; n++) writeArticle(corpusDir, n);
  return { home, ...(await openAt(home, options)) };
}

function writeArticle(
  corpusDir: string,
  n: number,
  { body, url }: { readonly body: string; readonly url: string } = { body: draft(n).body, url: '' },
) {
  const front = [`title: ${draft(n).title}`, ...(url === '' ? [] : [`url: ${url}`])].join('\n');
  writeFileSync(join(corpusDir, `harbour-number-${n}.md`), `---\n${front}\n---\n${body}`);
}

function expectDone<Done extends { status: 'done' }>(result: Done | Refusal): Done {
  expect(result).toMatchObject({ status: 'done' });
  return result as Done;
}
const idsOf = (articles: readonly { readonly id: string }[]) => articles.map(({ id }) => id).sort();
const states = async (keeper: Keeper) =>
  Object.fromEntries((await keeper.status()).articles.map(({ id, state }) => [id, state]));
const ID = 'harbour-number-';

describe('add', () => {
  test('writes the article under a name made from its title, serves it, and records who did so', async () => {
    const { keeper, corpusDir, quoted, engine } = await keeperOf(1);
    const before = engine.served().version;
    const done = expectDone(await keeper.add({ ...draft(2), title: '../Ağ “Limanı” CON?' }, SOMEBODY));
    expect(done).toMatchObject({ article: { id: 'ag-limani-con' }, removed: [], changed: [] });
    expect(idsOf(done.added)).toEqual(['ag-limani-con']);
    expect(done.version).not.toBe(before);
    expect(engine.served().version).toBe(done.version);
    expect(readdirSync(corpusDir).sort()).toEqual(['ag-limani-con.md', `${ID}1.md`]);
    expect(readFileSync(join(corpusDir, 'ag-limani-con.md'), 'utf8')).toContain(draft(2).body);
    expect(await quoted('Who is captain Vermeer2?')).toContain('ag-limani-con');
    expect(keeper.record(1)).toMatchObject([
      { what: 'add', by: SOMEBODY, article: 'ag-limani-con', version: done.version },
    ]);
    expect((await keeper.status()).builtBy).toEqual(SOMEBODY);
  });

  test('never takes the place of another article, whatever the titles', async () => {
    const { keeper } = await keeperOf(0);
    const titles = ['Talks', 'TALKS!', 'talks', '会談', '***', 'con', 'x'.repeat(200)];
    const added: string[] = [];
    for (const [n, title] of titles.entries()) {
      added.push(expectDone(await keeper.add({ ...draft(n), title }, ME)).article.id);
    }
    expect(added).toEqual([
      'talks',
      'talks-2',
      'talks-3',
      'article',
      'article-2',
      'article-con',
      'x'.repeat(60),
    ]);
    expect((await keeper.status()).articles.map(({ title }) => title).sort()).toEqual([...titles].sort());
  });

  test('says which article has the same address or title', async () => {
    const { keeper, corpusDir } = await keeperOf(1);
    writeArticle(corpusDir, 2, { body: draft(2).body, url: 'https://example.org/two' });
    const add = async (n: number, given: object) =>
      expectDone(await keeper.add({ ...draft(n), ...given }, ME)).alike;
    expect(await add(3, { url: 'https://example.org:443/two#end' })).toMatchObject({
      article: { id: `${ID}2` },
      by: 'address',
    });
    expect(await add(4, { title: draft(1).title })).toMatchObject({ article: { id: `${ID}1` }, by: 'title' });
    expect(await add(5, { url: 'https://example.org/five' })).toBeUndefined();
  });

  test('refuses a text that is there already, and a draft without a title, and changes nothing', async () => {
    const { keeper, corpusDir } = await keeperOf(1);
    expect(await keeper.add({ ...draft(1), title: 'Another' }, ME)).toMatchObject({
      why: 'duplicate',
      article: { id: `${ID}1` },
    });
    expect(await keeper.add({ ...draft(2), title: '' }, ME)).toMatchObject({
      why: 'draft',
      refusal: { kind: 'front_matter', values: { fault: { kind: 'no_title' } } },
      sentence: expect.stringMatching(/title/),
    });
    expect(readdirSync(corpusDir)).toEqual([`${ID}1.md`]);
    expect(keeper.record(9).filter(({ what }) => what === 'add')).toEqual([]);
  });
});

describe('remove', () => {
  test('takes the article out of the next answer, while the index is still being built', async () => {
    let duringBuild: string[] = [];
    const { home, removedDir, corpusDir, close } = await keeperOf(3);
    close();
    open.pop();
    const slow: Small = await openAt(home, {
      async build() {
        duringBuild = await slow.quoted('Who is captain Vermeer2?');
        throw new Error('The disk is full.');
      },
    });
    expect(await slow.quoted('Who is captain Vermeer2?')).toContain(`${ID}2`);
    const refused = await slow.keeper.remove(`${ID}2`, ME);
    expect(refused).toMatchObject({
      status: 'refused',
      why: 'failed',
      stored: true,
      sentence: expect.stringContaining('The disk is full.'),
    });
    expect(duringBuild).not.toContain(`${ID}2`);
    expect(await slow.quoted('Who is captain Vermeer2?')).not.toContain(`${ID}2`);
    // Another operation that fails doesn't bring it back either.
    expect(await slow.keeper.add(draft(9), ME)).toMatchObject({ why: 'failed' });
    expect(await slow.quoted('Who is captain Vermeer2?')).not.toContain(`${ID}2`);
    expect(existsSync(join(corpusDir, `${ID}2.md`))).toBe(false);
    const [removal] = slow.keeper.undoable();
    expect(readFileSync(join(removedDir, removal?.folder ?? '', `${ID}2.md`), 'utf8')).toContain('Vermeer2');
    expect(removal?.folder).toMatch(new RegExp(`^${new Date().toISOString().slice(0, 10)}/`));
  });

  test('can be undone for a day, not longer, and not onto another article', async () => {
    const { keeper, corpusDir, quoted } = await keeperOf(2);
    const { removal } = expectDone(await keeper.remove(`${ID}1`, SOMEBODY));
    expect(removal).toMatchObject({ article: { id: `${ID}1` }, by: SOMEBODY });
    writeArticle(corpusDir, 1, { ...draft(7), url: '' });
    expect(await keeper.undo(removal.id, ME)).toMatchObject({ why: 'taken', article: { id: `${ID}1` } });
    unlinkSync(join(corpusDir, `${ID}1.md`));
    vi.useFakeTimers({ now: Date.now() + 86_400_000 + 1, toFake: ['Date'] });
    expect(await keeper.undo(removal.id, ME)).toMatchObject({
      why: 'unknown',
      sentence: expect.stringContaining('more than a day ago'),
    });
    vi.useRealTimers();
    expect(expectDone(await keeper.undo(removal.id, ME)).article.id).toBe(`${ID}1`);
    expect(await quoted('Who is captain Vermeer1?')).toContain(`${ID}1`);
    expect(await keeper.undo(removal.id, ME)).toMatchObject({ why: 'unknown' });
    expect(await keeper.remove('nothing', ME)).toMatchObject({ why: 'unknown' });
  });

  test.skipIf(process.platform === 'win32')(
    'of a link keeps what it leads to, wherever that lies, so that it can be undone',
    async () => {
      const { home, keeper, corpusDir, removedDir, quoted } = await keeperOf(2);
      mkdirSync(join(home, 'elsewhere'));
      renameSync(join(corpusDir, `${ID}2.md`), join(home, 'elsewhere', 'two.md'));
      symlinkSync('../elsewhere/two.md', join(corpusDir, `${ID}2.md`));
      const { removal } = expectDone(await keeper.remove(`${ID}2`, ME));
      expect(readFileSync(join(removedDir, removal.folder, removal.file), 'utf8')).toContain('Vermeer2');
      expect(readFileSync(join(home, 'elsewhere', 'two.md'), 'utf8')).toContain('Vermeer2');
      expectDone(await keeper.undo(removal.id, ME));
      expect(await quoted('Who is captain Vermeer2?')).toContain(`${ID}2`);
    },
  );

  test('takes the last article away too: it was asked for', async () => {
    const { keeper, engine } = await keeperOf(1);
    expectDone(await keeper.remove(`${ID}1`, ME));
    expect(engine.served().articles).toEqual([]);
  });
});

describe('refresh', () => {
  test('names in the log what is misspelt in a front matter', async () => {
    const warnings: string[] = [];
    const log = { ...silent, warn: (_: object, sentence: string) => void warnings.push(sentence) };
    const { keeper, corpusDir } = await keeperOf(1, { log });
    writeFileSync(join(corpusDir, 'dam.md'), '---\ntitle: Dam\nsoruce: Gazette\n---\nThe dam stays.\n');
    expect(expectDone(await keeper.refresh(ME)).added).toMatchObject([{ id: 'dam', source: null }]);
    expect(warnings).toEqual([expect.stringMatching(/^"dam\.md" says "soruce:".* Is "source:" meant\?$/)]);
  });

  test('says what was added, changed, removed and skipped, and embeds only what is new', async () => {
    const { keeper, corpusDir } = await keeperOf(6);
    writeArticle(corpusDir, 7);
    writeArticle(corpusDir, 2, { body: `${draft(2).body}\nOne more paragraph.\n`, url: '' });
    unlinkSync(join(corpusDir, `${ID}3.md`));
    writeFileSync(join(corpusDir, 'broken.md'), 'no front matter');
    expect(await states(keeper)).toMatchObject({
      [`${ID}1`]: 'served',
      [`${ID}2`]: 'changed',
      [`${ID}3`]: 'gone',
      [`${ID}7`]: 'new',
      broken: 'skipped',
    });
    expect(await keeper.changedByHand()).toEqual([`${ID}7`, `${ID}2`, `${ID}3`]);
    const before = embedded.passages;
    const steps: string[] = [];
    const done = expectDone(await keeper.refresh(ME, { onProgress: ({ doing }) => steps.push(doing) }));
    expect({ added: idsOf(done.added), changed: idsOf(done.changed), removed: idsOf(done.removed) }).toEqual({
      added: [`${ID}7`],
      changed: [`${ID}2`],
      removed: [`${ID}3`],
    });
    expect(done.skipped).toMatchObject([{ file: 'broken.md' }]);
    // The two passages of the new one, and the new paragraph.
    expect(embedded.passages - before).toBe(3);
    expect([...new Set(steps)]).toEqual(['reading', 'embedding', 'publishing']);
    expect((await keeper.status()).articles.find(({ id }) => id === 'broken')?.problem?.remedy).toBeTruthy();
    expect(await keeper.changedByHand()).toEqual([]);
  });

  test('that changes nothing publishes nothing; a new title alone does, and embeds nothing', async () => {
    const { keeper, corpusDir, engine } = await keeperOf(2);
    const { version } = engine.served();
    expect(expectDone(await keeper.refresh(ME))).toMatchObject({
      version,
      added: [],
      changed: [],
      removed: [],
    });
    const file = join(corpusDir, `${ID}1.md`);
    writeFileSync(file, readFileSync(file, 'utf8').replace('title: Harbour', 'title: The harbour'));
    const before = embedded.passages;
    const done = expectDone(await keeper.refresh(ME));
    expect(idsOf(done.changed)).toEqual([`${ID}1`]);
    expect(done.version).not.toBe(version);
    expect(embedded.passages).toBe(before);
  });

  test('that would lose the only article says how to do it all the same', async () => {
    const { keeper, corpusDir } = await keeperOf(1);
    unlinkSync(join(corpusDir, `${ID}1.md`));
    expect(await keeper.refresh(ME)).toMatchObject({
      sentence: expect.stringMatching(
        /^This would lose 1 of 1 article, .*: npm run corpus -- refresh --force$/,
      ),
    });
  });

  test('that would lose most of the articles is refused unless it is forced', async () => {
    const { keeper, corpusDir, engine } = await keeperOf(5);
    for (const n of [1, 2, 3]) unlinkSync(join(corpusDir, `${ID}${n}.md`));
    const { version } = engine.served();
    expect(await keeper.refresh(ME)).toMatchObject({ why: 'loses_most', of: 5, lost: [{}, {}, {}] });
    expect(engine.served()).toMatchObject({ version, articles: { length: 5 } });
    expect(keeper.record(1)).toMatchObject([{ what: 'refresh', outcome: 'failed' }]);
    expectDone(await keeper.refresh(ME, { force: true }));
    expect(engine.served().articles).toEqual([`${ID}4`, `${ID}5`]);
  });

  test('fetches articles with an address again, takes their text alone, and keeps the old one', async () => {
    const pages = new Map([
      [
        'https://example.org/1',
        { ...draft(1), title: 'Advertisement', body: draft(1).body.replace('metres', 'feet') },
      ],
      ['https://example.org/2', { ...draft(2), body: 'Accept cookies.' }],
    ]);
    const { keeper, corpusDir, removedDir } = await keeperOf(3, {
      async fetch(address) {
        const page = pages.get(address);
        if (page === undefined) throw new Error('example.org can’t be reached.');
        return page;
      },
    });
    for (const n of [1, 2, 3]) writeArticle(corpusDir, n, { ...draft(n), url: `https://example.org/${n}` });
    expectDone(await keeper.refresh(ME, { offline: true }));
    const done = expectDone(await keeper.refresh(ME));
    expect(done.changed).toMatchObject([{ id: `${ID}1`, title: draft(1).title }]);
    expect(readFileSync(join(corpusDir, `${ID}1.md`), 'utf8')).toContain('feet high');
    expect(done.unfetched.map(({ article, reason }) => `${article.id}: ${reason}`).sort()).toEqual([
      expect.stringMatching(/2: The page has only 15 characters of text now; the article has \d+\./),
      expect.stringMatching(/3: example.org can’t be reached\./),
    ]);
    const kept = readdirSync(removedDir, { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('.md'));
    expect(kept.map((name) => readFileSync(join(removedDir, name), 'utf8'))).toEqual([
      expect.stringContaining('metres high'),
    ]);
    expect(keeper.undoable()).toEqual([]);
  });

  test('leaves all that stands before a fetched text, and a file that was edited or taken away meanwhile', async () => {
    const edited = 'edited by hand';
    const { keeper, corpusDir } = await keeperOf(3, {
      async fetch(address) {
        const n = Number(address.at(-1));
        const path = join(corpusDir, `${ID}${n}.md`);
        if (n === 2) writeFileSync(path, readFileSync(path, 'utf8').replace('opened', edited));
        if (n === 3) unlinkSync(path);
        return { ...draft(n), body: draft(n).body.replace('metres', 'feet') };
      },
    });
    for (const n of [1, 2, 3]) writeArticle(corpusDir, n, { ...draft(n), url: `https://example.org/${n}` });
    const first = join(corpusDir, `${ID}1.md`);
    const front = '---\r\n# The title is ours.\r\ntitle: Harbour number 1\r\nauthor: Ada\r\n';
    writeFileSync(first, `${front}url: https://example.org/1\r\n---\r\n${draft(1).body}`);
    const done = expectDone(await keeper.refresh(ME));
    expect(idsOf(done.changed)).toEqual([`${ID}1`, `${ID}2`]);
    expect(idsOf(done.removed)).toEqual([`${ID}3`]);
    expect(readFileSync(first, 'utf8')).toBe(
      `${front}url: https://example.org/1\r\n---\r\n${draft(1).body.replace('metres', 'feet')}`,
    );
    expect(readFileSync(join(corpusDir, `${ID}2.md`), 'utf8')).toMatch(/edited by hand[\s\S]*metres/);
  });

  test('that can’t write a text that it has fetched is over when it says so: nothing more is fetched or written', async () => {
    const fetched: number[] = [];
    const { keeper, corpusDir, removedDir } = await keeperOf(9, {
      async fetch(address) {
        const n = Number(address.at(-1));
        fetched.push(n);
        // The first finds a file where what is replaced is kept.
        if (n === 1) writeFileSync(removedDir, '');
        else await pause(50);
        if (n > 1) rmSync(removedDir, { recursive: true, force: true });
        return { ...draft(n), body: draft(n).body.replace('metres', 'feet') };
      },
    });
    for (let n = 1; n < 10; n++) writeArticle(corpusDir, n, { ...draft(n), url: `https://example.org/${n}` });
    expect(await keeper.refresh(ME)).toMatchObject({ why: 'failed', stored: true });
    const written = () =>
      readdirSync(corpusDir).filter((name) => readFileSync(join(corpusDir, name), 'utf8').includes('feet'));
    const before = written();
    await pause(200);
    expect(written()).toEqual(before);
    expect(fetched).toEqual([1, 2, 3, 4]);
  });
});

test.skipIf(process.platform === 'win32')(
  'a file may have any name that the disk takes: a backslash, a line break, dots, spaces',
  async () => {
    const home = emptyFolder();
    const { corpusDir } = foldersIn(home);
    mkdirSync(corpusDir);
    const names = ['AC\\DC', 'a\nb', ' ', '__proto__', '%2e', '-rf', 'caf\u00e9', 'cafe\u0301', '\u202egnp'];
    for (const [n, name] of names.entries())
      writeFileSync(join(corpusDir, `${name}.md`), `---\ntitle: Harbour ${n}\n---\n${draft(n).body}`);
    const { keeper, engine } = await openAt(home);
    expect([...engine.served().articles].sort()).toEqual([...names].sort());
    for (const name of names) {
      const { removal } = expectDone(await keeper.remove(name, ME));
      expectDone(await keeper.undo(removal.id, ME));
    }
    expect(Object.values(await states(keeper))).toEqual(names.map(() => 'served'));
  },
);

describe('rollback', () => {
  test('serves a kept version again, makes the folder what it was then, and loses nothing', async () => {
    const { keeper, corpusDir, removedDir, engine, quoted } = await keeperOf(3);
    const first = engine.served().version;
    const original = readFileSync(join(corpusDir, `${ID}2.md`), 'utf8');
    expectDone(await keeper.remove(`${ID}1`, ME));
    writeArticle(corpusDir, 2, { body: 'Another text altogether, about nothing.\n', url: '' });
    expectDone(await keeper.add(draft(9), ME));
    const changes = {
      returning: [{ id: `${ID}1` }],
      leaving: [{ id: `${ID}9` }],
      changing: [{ id: `${ID}2` }],
    };
    expect(await keeper.previewRollback(first)).toMatchObject(changes);
    expect((await keeper.status()).versions.map(({ version }) => version)).toContain(first);

    expect(expectDone(await keeper.rollback(first, SOMEBODY))).toMatchObject({ version: first, ...changes });
    expect(readdirSync(corpusDir).sort()).toEqual([1, 2, 3].map((n) => `${ID}${n}.md`));
    expect(readFileSync(join(corpusDir, `${ID}2.md`), 'utf8')).toBe(original);
    expect(engine.served().version).toBe(first);
    expect(await quoted('Who is captain Vermeer9?')).not.toContain(`${ID}9`);
    expect(await quoted('Who is captain Vermeer1?')).toContain(`${ID}1`);
    const kept = readdirSync(removedDir, { recursive: true }).map(String);
    expect(kept.some((name) => name.endsWith(`${ID}9.md`))).toBe(true);
    expect(kept.some((name) => name.endsWith(`${ID}2.md`))).toBe(true);
    // Article 1 is back: there is nothing to undo.
    expect(keeper.undoable()).toEqual([]);
    // The next start and the next refresh find nothing to do.
    expect(expectDone(await keeper.refresh(ME))).toMatchObject({
      version: first,
      added: [],
      changed: [],
      removed: [],
    });
    expect(await keeper.rollback(first, ME)).toMatchObject({ why: 'unknown' });
    expect(await keeper.rollback('000099-abcdefabcdef', ME)).toMatchObject({ why: 'unknown' });
    expect(await keeper.previewRollback('000099-abcdefabcdef')).toMatchObject({ why: 'unknown' });
  });
});

test('a corpus folder that can’t be read leaves the status what is served, and why; nothing can be gone back to', async () => {
  const { keeper, corpusDir, engine } = await keeperOf(2);
  const first = engine.served().version;
  expectDone(await keeper.add(draft(3), ME));
  expect((await keeper.status()).problem).toBeNull();
  renameSync(corpusDir, `${corpusDir} away`);
  const { articles, problem, version, versions } = await keeper.status();
  expect(articles.map(({ id, state, passages }) => [id, state, passages])).toEqual(
    [1, 2, 3].map((n) => [`${ID}${n}`, 'served', 2]),
  );
  expect(problem).toMatch(/^Cannot read the corpus folder ".*": there is no such folder\. Create it/);
  expect(version).toBe(engine.served().version);
  expect(versions.map((each) => each.version)).toEqual([first]);
  expect(await keeper.previewRollback(first)).toMatchObject({
    why: 'failed',
    sentence: expect.stringContaining('Cannot read the corpus folder'),
  });
  expect(await keeper.rollback(first, ME)).toMatchObject({ why: 'failed', stored: false });
  renameSync(`${corpusDir} away`, corpusDir);
  expect((await keeper.status()).problem).toBeNull();
  expect(await keeper.previewRollback(first)).toMatchObject({ leaving: [{ id: `${ID}3` }] });
});

describe('two at once', () => {
  test('the second is told who started the first, and when, in this process and in another', async () => {
    let go = () => {};
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    const { home, keeper } = await keeperOf(1, { build: () => gate.then(() => undefined) });
    const first = keeper.refresh(SOMEBODY);
    await vi.waitFor(async () =>
      expect((await keeper.status()).running).toMatchObject({ what: 'refresh', by: SOMEBODY }),
    );
    const other = await openSmallKeeper(home);
    open.push(other);
    for (const refused of [await keeper.add(draft(2), ME), await other.keeper.remove(`${ID}1`, ME)]) {
      expect(refused).toMatchObject({
        why: 'busy',
        running: { what: 'refresh', by: SOMEBODY, since: expect.any(String) },
      });
      expect((refused as Refusal).sentence).toMatch(/Mo started a refresh at 20\d\d-/);
    }
    go();
    await first;
    expect((await other.keeper.status()).running).toBeNull();
    expectDone(await other.keeper.remove(`${ID}1`, ME));
  });

  test('what another process removes is not quoted from the next question on, and what it adds follows', async () => {
    const { home, keeper, quoted, engine } = await keeperOf(3);
    const other = await openSmallKeeper(home);
    open.push(other);
    const heard: string[] = [];
    keeper.onRecord(({ what }) => heard.push(what));
    expectDone(await other.keeper.remove(`${ID}2`, ME));
    expect(await quoted('Who is captain Vermeer2?')).not.toContain(`${ID}2`);
    const { version } = expectDone(await other.keeper.add(draft(4), ME));
    await keeper.follow();
    expect(engine.served()).toEqual({ version, articles: [`${ID}1`, `${ID}3`, `${ID}4`] });
    await keeper.follow();
    expect(heard).toEqual(['remove', 'add']);
  });

  test('of several questions at once, each waits until nothing is quoted that another process has removed', async () => {
    const { home, keeper, engine } = await keeperOf(3);
    const other = await openSmallKeeper(home);
    open.push(other);
    expectDone(await other.keeper.remove(`${ID}2`, ME));
    const seen = [1, 2, 3].map(async () => {
      await keeper.beforeAnswer();
      return engine.served().articles;
    });
    const rest = [`${ID}1`, `${ID}3`];
    expect(await Promise.all(seen)).toEqual([rest, rest, rest]);
    expect(keeper.beforeAnswer()).toBeUndefined();
  });
});

describe('quotes that public answers showed', () => {
  test('are told of when a refresh changes or removes their words, with old and new wording, and not when they only move', async () => {
    const { keeper, corpusDir, engine } = await keeperOf(3);
    const { version } = engine.served();
    const place = (n: number, text: string) => {
      const start = draft(n).body.indexOf(text);
      return { article: `${ID}${n}`, start, end: start + text.length, text };
    };
    const [lighthouse, captain] = [
      'Its lighthouse Lantern1 is 1 metres high.',
      'Harbour number 2 was opened by captain Vermeer2 in Oss.',
    ];
    keeper.shownQuotes.remember({ channel: '5', message: '10' }, version, [place(1, lighthouse)]);
    keeper.shownQuotes.remember({ channel: '5', message: '11' }, version, [place(2, captain)]);
    keeper.shownQuotes.remember({ channel: '5', message: '12' }, version, [
      place(3, 'Its lighthouse Lantern3 is 3 metres high.'),
    ]);
    writeArticle(corpusDir, 1, { body: draft(1).body.replace('is 1 metres', 'is 40 metres'), url: '' });
    writeArticle(corpusDir, 2, { body: `A new first paragraph.\n\n${draft(2).body}`, url: '' });
    expectDone(await keeper.refresh(ME));
    expectDone(await keeper.remove(`${ID}3`, ME));
    expect(keeper.shownQuotes.untold(9)).toMatchObject([
      { message: '10', number: 1, old: lighthouse, new: 'Its lighthouse Lantern1 is 40 metres high.' },
      { message: '12', old: 'Its lighthouse Lantern3 is 3 metres high.', new: null },
    ]);
    keeper.shownQuotes.markTold('10', keeper.shownQuotes.changedIn('10'));
    expect(keeper.shownQuotes.untold(9).map(({ message }) => message)).toEqual(['12']);
    expect(keeper.shownQuotes.changedIn('10')).toMatchObject([{ old: lighthouse }]);
    expect(keeper.shownQuotes.counts()).toEqual(new Map([1, 2, 3].map((n) => [`${ID}${n}`, 1])));
    vi.useFakeTimers({ now: Date.now() + 31 * 86_400_000, toFake: ['Date'] });
    expect(keeper.shownQuotes.counts()).toEqual(new Map());
  });
});

test('what is left of a removal that was killed is finished at the next start', async () => {
  const { home, lock, corpusDir, removedDir, close } = await keeperOf(2);
  lock.take();
  const leaving = {
    article: { id: `${ID}1`, title: 'x' },
    file: `${ID}1.md`,
    folder: '2026-01-01/x',
    why: 'removed',
  };
  lock.begin({
    what: 'remove',
    by: SOMEBODY,
    since: '2026-01-01T00:00:00.000Z',
    plan: { what: 'remove', leaving },
  });
  close();
  open.pop();
  const next = await openAt(home);
  expect(existsSync(join(corpusDir, `${ID}1.md`))).toBe(false);
  expect(existsSync(join(removedDir, '2026-01-01/x', `${ID}1.md`))).toBe(true);
  expect(next.engine.served().articles).toEqual([`${ID}2`]);
  expect(next.keeper.record(2)).toMatchObject([
    { what: 'refresh' },
    { what: 'remove', by: SOMEBODY, outcome: 'interrupted' },
  ]);
});
