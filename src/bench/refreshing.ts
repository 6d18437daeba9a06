/** The shipped articles and a thousand made-up ones in, how readers fare while those are taken in, and what one change costs, out. */
import { appendFile, cp } from 'node:fs/promises';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadCorpus } from '../articles/load.js';
import type { Surroundings } from '../command-line.js';
import { startEngine } from '../engine-thread.js';
import type { Refusal, Step } from '../keeping/keeper.js';
import { openKeeper } from '../open-keeper.js';
import { time } from './answering.js';
import { delays, RESOLUTION } from './event-loop.js';
import { type Figures, figuresOf, type Goal, judge, percentile } from './figures.js';
import { writeMadeUpArticles } from './made-up-articles.js';

/** The project's own goals: how much longer than at rest an answer may take, p99 ÷ p99. */
const SLOWER: Goal = { percentile: 'p99', atMost: 3 };
/** Milliseconds: how long Discord may wait, and how much longer than reading the files a refresh of one article may take. */
const DELAY: Goal = { percentile: 'p99', atMost: 30 };
const ONE_CHANGED: Goal = { percentile: 'p50', atMost: 3_000 };
const EMBEDDED: Goal = { percentile: 'p99', atMost: 1 };

const ARTICLES = 1_000;
/** A short report: two paragraphs of three sentences. */
const PASSAGES_IN_AN_ARTICLE = 2;
/** Milliseconds between two questions: ten readers a second would be a busy server. */
const REST = 100;
/** How many answers are timed at rest. */
const AT_REST = 300;
/** How often one article is changed. */
const CHANGES = 3;
const BYTES_PER_MB = 1_000_000;
const ME = { via: 'terminal', id: 'bench', name: 'the bench' } as const;

/**
 * @param folder an empty one
 * @param sentences of real articles, of which articles are made up
 */
export async function measureRefreshing(
  folder: string,
  questions: readonly string[],
  sentences: readonly string[],
  { config, log, progress }: Surroundings,
): Promise<Figures[]> {
  const [corpusDir, indexDir, dataDir] = [
    join(folder, 'corpus'),
    join(folder, 'index'),
    join(folder, 'data'),
  ];
  const own = { ...config, corpusDir, indexDir, dataDir, refreshSchedule: undefined };
  await cp(config.corpusDir, corpusDir, { recursive: true });
  const { keeper, attach, close } = await openKeeper(own, { log });
  const engine = await startEngine(own, { log, progress });
  try {
    await attach(engine);
    let asked = 0;
    const askOne = async () => {
      await sleep(REST);
      asked++;
      return time(() => engine.ask(questions[asked % questions.length] ?? ''));
    };
    for (const _ of questions) await askOne();
    const idle: number[] = [];
    while (idle.length < AT_REST) idle.push(await askOne());

    await writeMadeUpArticles(
      corpusDir,
      sentences,
      ARTICLES * PASSAGES_IN_AN_ARTICLE,
      PASSAGES_IN_AN_ARTICLE,
    );
    const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
    delay.enable();
    const meanwhile: number[] = [];
    const residents: number[] = [];
    let isOver = false;
    const full = keeper.refresh(ME, { onProgress: showEmbedding(progress) }).finally(() => {
      isOver = true;
      progress.stop();
    });
    while (!isOver) {
      meanwhile.push(await askOne());
      residents.push(process.memoryUsage.rss() / BYTES_PER_MB);
    }
    delay.disable();
    expectDone(await full);

    const changes = await measureChanges(corpusDir, async () => {
      let embedded = 0;
      const onProgress = ({ doing, done }: Step) => {
        if (doing === 'embedding') embedded = done;
      };
      expectDone(await keeper.refresh(ME, { onProgress }));
      return embedded;
    });
    const ratio = percentile(meanwhile, 0.99) / percentile(idle, 0.99);
    const meantime = `while ${ARTICLES} articles are taken in`;
    return [
      figuresOf(`question to answer ${meantime} ÷ at rest, p99 ÷ p99`, 'times', [ratio], SLOWER),
      figuresOf(`question to answer ${meantime}`, 'ms', meanwhile),
      figuresOf('… at rest', 'ms', idle),
      judge(delays(`event-loop delay ${meantime}`, delay), DELAY),
      figuresOf(`memory resident ${meantime}, without the process that embeds`, 'MB', residents),
      figuresOf(
        `refresh of ${ARTICLES} articles, one of them changed, less reading the files`,
        'ms',
        changes.map(({ ms }) => ms),
        ONE_CHANGED,
      ),
      figuresOf(
        '… passages embedded',
        'passages',
        changes.map(({ embedded }) => embedded),
        EMBEDDED,
      ),
    ];
  } finally {
    await close();
    await engine.stop();
  }
}

/** @returns of each change the milliseconds that the refresh took, less what reading the files takes alone */
async function measureChanges(corpusDir: string, refresh: () => Promise<number>) {
  const measured: { ms: number; embedded: number }[] = [];
  for (let change = 1; change <= CHANGES; change++) {
    await appendFile(
      join(corpusDir, `article-${change}.md`),
      `\nA paragraph that was added as number ${change}.\n`,
    );
    const reading = await time(() => loadCorpus(corpusDir));
    let embedded = 0;
    const ms = await time(async () => {
      embedded = await refresh();
    });
    measured.push({ ms: ms - reading, embedded });
  }
  return measured;
}

function expectDone(result: { readonly status: 'done' } | Refusal): void {
  if (result.status === 'refused') throw new Error(result.sentence);
}

function showEmbedding(progress: Surroundings['progress']): (step: Step) => void {
  let isShown = false;
  return ({ doing, done, total }) => {
    if (doing !== 'embedding') return;
    if (!isShown) progress.start('Embedding', total, 'passages');
    isShown = true;
    progress.update(done);
  };
}
