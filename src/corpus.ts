/** `npm run corpus`: what moderators do to the articles, in the terminal; also while the bot is running. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { parseWords, runCommand, type Surroundings, UsageError } from './command-line.js';
import { startEngine } from './engine-thread.js';
import { readCurrent } from './index/generations.js';
import { correctDraft } from './intake/create-draft.js';
import type { Draft } from './intake/draft.js';
import { fetchArticle } from './intake/fetch-article.js';
import { readPasted } from './intake/read-pasted.js';
import { readUpload } from './intake/read-upload.js';
import type { Refusal, Step } from './keeping/keeper.js';
import { messageOf } from './message-of.js';
import { openKeeper } from './open-keeper.js';
import type { Who } from './state/record.js';
import { print } from './terminal/print.js';
import type { Progress } from './terminal/progress.js';
import {
  renderAdded,
  renderChanges,
  renderGaps,
  renderRecord,
  renderRollback,
  renderStatus,
  renderUndoable,
} from './terminal/render-corpus.js';
import { userName } from './terminal/user-name.js';

const USAGE = `Usage: npm run corpus -- status [--json]
       npm run corpus -- add FILE|URL|- [--title TEXT] [--source TEXT] [--published YYYY-MM-DD] [--json]
       npm run corpus -- remove NAME [--json]
       npm run corpus -- undo [NAME] [--json]
       npm run corpus -- refresh [--force] [--offline] [--json]
       npm run corpus -- rollback VERSION [--json]
       npm run corpus -- gaps [--json]
       npm run corpus -- record [--json]
  add        takes a .md, .txt, .html or .pdf file, an address on the web, or text from standard input (-)
  remove     takes the article's name, as the status lists it; its file is kept, and undo brings it back for a day
  undo       without a name: lists what can be brought back
  refresh    reads the corpus folder again, and fetches again the articles that have an address
  rollback   serves an earlier version, as the status lists them
  gaps       questions on Discord that found no answer
  record     who did what, the latest first
  --force    also where most of the articles would be lost
  --offline  fetches nothing
  --json     JSON instead of lines to read`;
const OPTIONS = {
  json: { type: 'boolean' },
  force: { type: 'boolean' },
  offline: { type: 'boolean' },
  title: { type: 'string' },
  source: { type: 'string' },
  published: { type: 'string' },
} as const;
/** What each command takes behind its own name, and whether it must be there. */
const NAMES: Readonly<Record<string, { readonly what?: string; readonly isNeeded?: boolean }>> = {
  status: {},
  add: { what: 'a file, an address, or -', isNeeded: true },
  remove: { what: "an article's name", isNeeded: true },
  undo: { what: "an article's name" },
  refresh: {},
  rollback: { what: 'a version', isNeeded: true },
  gaps: {},
  record: {},
};
/** How many gaps and entries of the record are shown. */
const LISTED = 50;

await runCommand(async (surroundings) => {
  const { values, positionals } = parseWords(
    () => parseArgs({ options: OPTIONS, allowPositionals: true }),
    USAGE,
  );
  const [command = '', name, ...more] = positionals;
  if (!Object.hasOwn(NAMES, command)) {
    throw new UsageError(`${command === '' ? 'Say what to do.' : `There is no "${command}".`}\n${USAGE}`);
  }
  const { what, isNeeded = false } = NAMES[command] ?? {};
  if (isNeeded && name === undefined) throw new UsageError(`"${command}" needs ${what}.\n${USAGE}`);
  const tooMuch = what === undefined ? name : more[0];
  if (tooMuch !== undefined) {
    throw new UsageError(`"${command}" takes ${what ?? 'nothing'}, and not "${tooMuch}" too.\n${USAGE}`);
  }

  const { config, log, progress } = surroundings;
  const { keeper, close } = await openKeeper(config, { log });
  const user = userName();
  const by: Who = { via: 'terminal', id: user, name: user };
  const options = { onProgress: showSteps(progress) };
  /** Prints what came of an operation; a refusal is a failure with its own sentence. */
  async function show<Done extends { status: 'done' }>(
    operation: Promise<Done | Refusal>,
    text: (done: Done) => string,
  ): Promise<void> {
    const result = await operation.finally(() => progress.stop());
    if (result.status === 'refused') throw new Error(result.sentence);
    await print(values.json ? JSON.stringify(result) : text(result as Done));
  }
  const list = <Items>(items: Items, text: (items: Items) => string) =>
    print(values.json ? JSON.stringify(items) : text(items));

  try {
    switch (command) {
      case 'status':
        await buildFirst(surroundings);
        return await list(await keeper.status(), renderStatus);
      case 'add': {
        const draft = corrected(await readDraft(name ?? ''), values);
        return await show(keeper.add(draft, by, options), renderAdded);
      }
      case 'remove':
        return await show(keeper.remove(name ?? '', by, options), renderChanges);
      case 'undo':
        if (name === undefined) return await list(keeper.undoable(), renderUndoable);
        return await show(keeper.undo(name, by, options), renderChanges);
      case 'refresh': {
        const { force, offline } = values;
        return await show(keeper.refresh(by, { ...options, force, offline }), (done) =>
          renderChanges(done, done.unfetched),
        );
      }
      case 'rollback':
        return await show(keeper.rollback(name ?? '', by, options), (done) =>
          [`Version ${done.version} is served.`, renderRollback(done)].filter(Boolean).join('\n'),
        );
      case 'gaps':
        return await list(keeper.gaps(LISTED), renderGaps);
      case 'record':
        return await list(keeper.record(LISTED), renderRecord);
    }
  } finally {
    await close();
  }
}, USAGE);

/** In a fresh clone there is no index yet. */
async function buildFirst({ config, log, progress }: Surroundings): Promise<void> {
  if ((await readCurrent(config.indexDir)).status === 'named') return;
  const engine = await startEngine(config, { log, progress });
  await engine.stop();
}

async function readDraft(from: string): Promise<Draft> {
  if (from === '-') return readPasted(await readAll(process.stdin));
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(from)) return fetchArticle(from);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(from);
  } catch (cause) {
    const why = messageOf(cause);
    throw new Error(
      `Cannot read "${from}": ${why}. Name a file that is there, an address, or - for standard input.`,
      {
        cause,
      },
    );
  }
  return readUpload({ bytes, name: basename(from) });
}

/** @throws UsageError when the document names no title and none is given */
function corrected(
  draft: Draft,
  { title, source, published }: { title?: string; source?: string; published?: string },
): Draft {
  const named = correctDraft(draft, {
    title: title ?? draft.title,
    source: source ?? draft.source ?? '',
    published: published ?? draft.published ?? '',
  });
  if (named.title !== '') return named;
  throw new UsageError('The document names no title. Give one: --title "Who met where".');
}

/** Only steps that take long enough to count something. */
function showSteps(progress: Progress): (step: Step) => void {
  let shown: Step['doing'] | undefined;
  return ({ doing, done, total }) => {
    if (doing !== shown) {
      if (shown !== undefined) progress.stop();
      shown = total > 0 ? doing : undefined;
      if (doing === 'fetching' && total > 0) progress.start('Fetching', total, 'articles');
      if (doing === 'embedding' && total > 0) progress.start('Embedding', total, 'passages');
    }
    if (shown !== undefined) progress.update(done);
  };
}
