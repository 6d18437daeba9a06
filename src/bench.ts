/** `npm run bench`: measures speed and memory in one run, and prints them beside their goals as one table. */
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureAnswering, measureAnsweringOn } from './bench/answering.js';
import { measureEventLoop } from './bench/event-loop.js';
import type { Figures } from './bench/figures.js';
import { measureFreshProcesses } from './bench/fresh-process.js';
import { writeMadeUpArticles } from './bench/made-up-articles.js';
import { AT_ONCE, measureReading } from './bench/reading.js';
import { measureRebuilding } from './bench/rebuild.js';
import { measureRefreshing } from './bench/refreshing.js';
import { benchTable } from './bench/table.js';
import { parseWords, runCommand, type Surroundings } from './command-line.js';
import { createEngine } from './engine.js';
import { startEngine } from './engine-thread.js';
import { loadPack } from './eval/pack.js';
import { obtainModel } from './model/obtain.js';

const USAGE = `Usage: npm run bench -- [--json]
  --json    one JSON object instead of a table`;
/** Real questions on the shipped articles. */
const QUESTIONS = 'test/packs/lachin';
/** So often each of them is asked and counted: more than 300 answers. */
const ROUNDS = 3;
/** The articles that are made up: about as long as the shipped ones. They are embedded while the event loop is watched. */
const ARTICLES = 300;
const PASSAGES_IN_AN_ARTICLE = 7;

await runCommand(async (surroundings) => {
  const { values } = parseWords(() => parseArgs({ options: { json: { type: 'boolean' } } }), USAGE);
  const { config, log, progress } = surroundings;
  await obtainModel({ ...config, log, progress });
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-bench-'));
  try {
    const figures = await measure(folder, surroundings);
    const machine = `Node ${process.versions.node}, ${availableParallelism()} cores, ${process.platform} ${process.arch}`;
    console.log(values.json ? JSON.stringify({ machine, figures }) : benchTable(machine, figures));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, USAGE);

/** @param folder an empty one, for indexes and made-up articles: the bot's own index stays as it is */
async function measure(folder: string, { config, log, progress }: Surroundings): Promise<Figures[]> {
  const step = (what: string) => console.error(`Measuring ${what} …`);
  const shipped = { ...config, indexDir: join(folder, 'index') };
  const madeUp = { ...config, corpusDir: join(folder, 'corpus'), indexDir: join(folder, 'large-index') };
  const { questions } = await loadPack(QUESTIONS);
  const asked = questions.map(({ question }) => question);
  const engine = await createEngine({ ...shipped, log, progress });

  step('answering');
  const thread = await startEngine(shipped, { log, progress });
  const answering = await measureAnswering(asked, { engine, thread, rounds: ROUNDS });
  await thread.stop();

  step('rebuilding');
  const rebuilding = await measureRebuilding(shipped, { embedder: engine.embedder, log, progress });

  step('fresh processes');
  const fresh = await measureFreshProcesses(shipped, asked[0] ?? '');

  step('the event loop');
  const sentences = engine.index.sentences.map(({ text }) => text);
  const passages = ARTICLES * PASSAGES_IN_AN_ARTICLE;
  await writeMadeUpArticles(madeUp.corpusDir, sentences, passages, PASSAGES_IN_AN_ARTICLE);
  const eventLoop = await measureEventLoop({ config: madeUp, log, progress });

  step(`answering on ${ARTICLES} articles`);
  const large = await createEngine({ ...madeUp, log, progress });
  const answeringOnMany = await measureAnsweringOn(`${ARTICLES} articles`, asked, large);

  step('summaries, timelines, quotes, sources and claims');
  const reading = [
    ...(await measureReading('the shipped articles', engine)),
    ...(await measureReading(`${ARTICLES} articles`, large, AT_ONCE)),
  ];

  step('refreshing');
  const refreshing = await measureRefreshing(join(folder, 'refreshed'), asked, sentences, {
    config,
    log,
    progress,
  });

  return [...answering, ...answeringOnMany, ...fresh, ...rebuilding, ...eventLoop, ...refreshing, ...reading];
}
