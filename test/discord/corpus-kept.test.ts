import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { readConfig } from '../../src/config.js';
import { SILENT_PROGRESS } from '../../src/terminal/progress.js';
import { emptyFolder } from '../commands/run.js';
import { textSeen } from './discord-reader.js';
import { PERMISSION, type Seen } from './stand-in/discord.js';
import { EVERYONE_MAY } from './stand-in/world.js';
import { connectBot, keptLog } from './with-bot.js';

/** As they are compiled: their threads and processes run only so. */
const compiled = (name: string) => import(pathToFileURL(resolve(`dist/${name}.js`)).href);
const { openKeeper }: typeof import('../../src/open-keeper.js') = await compiled('open-keeper');
const { startEngine }: typeof import('../../src/engine-thread.js') = await compiled('engine-thread');

const MODERATOR = { user: 'Mina', permissions: EVERYONE_MAY | PERMISSION.manageGuild };
const OPENED = 'Who opened the harbour of Oss?';
const COSTS = 'How much does a ticket for the ferry to Vlieland cost?';
const HARBOUR = '---\ntitle: The harbour\n---\n\nThe harbour of Oss was opened in 1968 by Ada Vermeer.\n';
const MILL = '---\ntitle: The mill\n---\n\nThe mill of Oss was built in 1820 by Pieter Kuiper.\n';
const FERRY =
  '---\ntitle: The ferry\n---\nA ticket for the ferry to Vlieland costs 31 euros.\n\nDogs travel free of charge.';

const toClose: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of toClose.reverse()) await close();
});

/** The bot as `npm start` puts it together: engine, keeper and state over folders of its own. */
async function started() {
  const folder = emptyFolder();
  const corpusDir = emptyFolder();
  writeFileSync(join(corpusDir, 'harbour.md'), HARBOUR);
  writeFileSync(join(corpusDir, 'mill.md'), MILL);
  const config = readConfig({
    CORPUS_DIR: corpusDir,
    INDEX_DIR: join(folder, 'index'),
    DATA_DIR: join(folder, 'data'),
  });
  const { log } = keptLog();
  const { keeper, state, attach, close } = await openKeeper(config, { log });
  const engine = await startEngine(config, { log, progress: SILENT_PROGRESS });
  toClose.push(close, engine.stop);
  await attach(engine);
  const corpus = {
    keeper,
    version: () => engine.served().version,
    async noteGap(question: string) {
      const { vector, model } = await engine.embed(question);
      keeper.noteGap(question, vector, model);
    },
  };
  return { corpusDir, keeper, ...(await connectBot(engine, {}, { db: state.db, corpus })) };
}

test('a moderator adds, removes, takes back, refreshes and goes back; readers see each from their next question on', async () => {
  const { corpusDir, keeper, discord, troubles } = await started();
  const use = async (subcommand: string, given = {}) =>
    (await discord.slash(`corpus ${subcommand}`, given, MODERATOR)).reply();
  /** Presses, and waits until the work that this begins is over. */
  const press = async (message: Seen, button: string, outcome: string) => {
    await discord.press(message, button, MODERATOR);
    await discord.waitFor(() => textSeen(message.content).includes(outcome), outcome, 60_000);
  };
  let readers = 0;
  const ask = async (question: string) =>
    (await discord.slash('ask', { question }, { user: `reader ${readers++}` })).reply();

  const opened = await ask(OPENED);
  expect(textSeen(opened.content)).toContain('The harbour of Oss was opened in 1968 by Ada Vermeer.');
  expect((await ask(COSTS)).text).toContain('The articles don’t say.');
  await discord.waitFor(() => keeper.gaps(10).length === 1, 'the question on the list');

  // From the list of gaps: an article for the question, and the question asked again.
  const detail = await (
    await discord.select(await use('gaps'), 'corpus-gap', [String(keeper.gaps(1)[0]?.id)], MODERATOR)
  ).reply();
  const form = await discord.press(detail, 'Add an article for this', MODERATOR);
  const preview = await (await discord.submitModal(form, { text: FERRY }, MODERATOR)).reply();
  const added = await discord.press(preview, 'Add', MODERATOR);
  await discord.waitFor(() => added.followUps.length === 2, 'the question asked again', 60_000);
  expect(preview.text).toContain('**The ferry** is added.');
  expect(textSeen(added.followUps[0]?.content ?? '')).toContain(
    'A ticket for the ferry to Vlieland costs 31 euros.',
  );
  expect(keeper.gaps(10)).toEqual([]);
  const kept = await ask(COSTS);
  expect(textSeen(kept.content)).toContain('A ticket for the ferry to Vlieland costs 31 euros.');

  // Removed: no answer quotes it, and what quoted it says so. Taken back: quoted again.
  const confirm = await use('remove', { article: 'The ferry' });
  await press(confirm, 'Remove', 'The ferry is removed.');
  expect((await ask(COSTS)).text).toContain('The articles don’t say.');
  await discord.waitFor(
    () => textSeen(kept.content).includes('Source changed since this answer: [1]'),
    'the line',
    60_000,
  );
  await press(confirm, 'Undo', 'The ferry is back.');
  expect(textSeen((await ask(COSTS)).content)).toContain('costs 31 euros.');

  // Changed by hand: served as it was until the refresh, and the answer that quoted it tells of it.
  const text = readFileSync(join(corpusDir, 'harbour.md'), 'utf8');
  writeFileSync(join(corpusDir, 'harbour.md'), text.replace('in 1968', 'in 1969'));
  expect(textSeen((await use('status')).content)).toContain('its file has changed since');
  expect(textSeen((await ask(OPENED)).content)).toContain('in 1968');
  const refreshed = await use('refresh');
  await discord.waitFor(
    () => textSeen(refreshed.content).includes('Changed: 1\nThe harbour'),
    'the outcome',
    60_000,
  );
  expect(textSeen((await ask(OPENED)).content)).toContain('in 1969');
  await discord.waitFor(
    () => textSeen(opened.content).includes('Source changed since this answer: [1]'),
    'the line',
    60_000,
  );
  const changed = await (await discord.press(opened, 'Source changed: see how')).reply();
  expect(textSeen(changed.content)).toContain(
    'Quoted then:\nThe harbour of Oss was opened in 1968 by Ada Vermeer.',
  );
  expect(textSeen(changed.content)).toContain('now:\nThe harbour of Oss was opened in 1969 by Ada Vermeer.');

  // Back to the version before.
  const [proposed] = await discord.autocomplete('corpus rollback', 'version', '', MODERATOR);
  const back = await use('rollback', { version: String(proposed?.value) });
  expect(textSeen(back.content)).toContain('Would have their earlier text: 1\nThe harbour');
  await press(back, 'Go back to it', 'The earlier version is served again.');
  expect(textSeen((await ask(OPENED)).content)).toContain('in 1968');
  expect(
    keeper
      .record(10)
      .map(({ what }) => what)
      .slice(0, 5),
  ).toEqual(['rollback', 'refresh', 'undo', 'remove', 'add']);
  const me = { via: 'discord', id: discord.userId('Mina') };
  expect(keeper.record(5).every(({ by }) => by.via === me.via && by.id === me.id)).toBe(true);
  const status = await use('status');
  expect(textSeen(status.content)).toMatch(/I answer from 3 articles\n.*built .* by <@/);
  expect(troubles()).toEqual([]);
}, 240_000);
