/** Questions in, how long answering them takes out: beside the model's own part of it, and beside the model alone. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answering } from '../answer/answer.js';
import type { Embedder } from '../model/embedder.js';
import type { Reader } from '../model/reader.js';
import { type Figures, figuresOf, type Goal } from './figures.js';

/** The project's own goals: three quarters of the time pass inside the models; an answer costs so many bare calls. */
const OVER_MODEL: Goal = { percentile: 'p50', atMost: 1.33 };
const OVER_BARE_CALL: Goal = { percentile: 'p50', atMost: 12 };
/** The same on 300 articles. */
const OVER_BARE_CALL_ON_MANY: Goal = { percentile: 'p50', atMost: 25 };

/** Milliseconds of rest before each call, as between readers' questions: none starts tired or warmed by the one before. */
const REST = 10;

export interface MeasuredEngine extends Pick<Answering, 'ask'> {
  readonly embedder: Embedder;
  readonly reader: Reader;
}

/** What one question took, in milliseconds. */
interface Sample {
  /** One embedding call, the model alone. */
  readonly bare: number;
  /** From question to answer on this thread, and what of it passed inside the models, the embedding one and the reader. */
  readonly asked: number;
  readonly inModel: number;
  /** From question to answer by way of the engine's thread, as the bot and the terminal get it; 0 where there is none. */
  readonly byThread: number;
}

/**
 * Asks every question in as many rounds as said, after a round that nobody counts. Each meets the three ways right
 * after one another, and each way comes first in turn, so that whatever else the machine does slows all of them alike.
 */
export async function measureAnswering(
  questions: readonly string[],
  options: Required<Measuring> & { readonly rounds: number },
): Promise<Figures[]> {
  const samples = await measureQuestions(questions, options);
  const each = (what: (sample: Sample) => number) => samples.map(what);
  return [
    figuresOf('question to answer ÷ its part inside the models', 'times', overModels(samples), OVER_MODEL),
    figuresOf(
      'question to answer ÷ one bare embedding call',
      'times',
      each(({ asked, bare }) => asked / bare),
      OVER_BARE_CALL,
    ),
    figuresOf(
      '… by way of the engine thread ÷ one bare embedding call',
      'times',
      each(({ byThread, bare }) => byThread / bare),
    ),
    figuresOf(
      'question to answer',
      'ms',
      each(({ asked }) => asked),
    ),
    figuresOf(
      '… all but the models',
      'ms',
      each(({ asked, inModel }) => asked - inModel),
    ),
    figuresOf(
      '… by way of the engine thread',
      'ms',
      each(({ byThread }) => byThread),
    ),
  ];
}

/**
 * The same for a large corpus, on this thread alone: every question once, after a round that nobody counts.
 * @param articles which articles these are, in a reader's words
 */
export async function measureAnsweringOn(
  articles: string,
  questions: readonly string[],
  engine: MeasuredEngine,
): Promise<Figures[]> {
  const samples = await measureQuestions(questions, { engine, rounds: 1 });
  return [
    figuresOf(
      `question to answer ÷ one bare embedding call, ${articles}`,
      'times',
      samples.map(({ asked, bare }) => asked / bare),
      OVER_BARE_CALL_ON_MANY,
    ),
    figuresOf(
      `question to answer ÷ its part inside the models, ${articles}`,
      'times',
      overModels(samples),
      OVER_MODEL,
    ),
    figuresOf(
      `question to answer, ${articles}`,
      'ms',
      samples.map(({ asked }) => asked),
    ),
  ];
}

/** Small talk and other languages are refused before a model is asked, and left out. */
function overModels(samples: readonly Sample[]): number[] {
  return samples.flatMap(({ asked, inModel }) => (inModel > 0 ? [asked / inModel] : []));
}

interface Measuring {
  readonly engine: MeasuredEngine;
  readonly thread?: Pick<Answering, 'ask'>;
}

/** @param rounds that count; one that doesn't comes first */
async function measureQuestions(
  questions: readonly string[],
  { rounds, ...measuring }: Measuring & { readonly rounds: number },
): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (let round = 0; round <= rounds; round++) {
    for (const [i, question] of questions.entries()) {
      const sample = await measureQuestion(question, i + round, measuring);
      if (round > 0) samples.push(sample);
    }
  }
  return samples;
}

async function measureQuestion(
  question: string,
  turn: number,
  { engine, thread }: Measuring,
): Promise<Sample> {
  const sample = { bare: 0, asked: 0, inModel: 0, byThread: 0 };
  const ways = [
    async () => {
      sample.bare = await time(() => engine.embedder.question(question));
    },
    async () => {
      const before = engine.embedder.elapsed() + engine.reader.elapsed();
      sample.asked = await time(() => engine.ask(question));
      sample.inModel = engine.embedder.elapsed() + engine.reader.elapsed() - before;
    },
    async () => {
      if (thread !== undefined) sample.byThread = await time(() => thread.ask(question));
    },
  ];
  const first = turn % ways.length;
  for (const way of [...ways.slice(first), ...ways.slice(0, first)]) {
    await sleep(REST);
    await way();
  }
  return sample;
}

/** Milliseconds that an asynchronous step takes. */
export async function time(step: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await step();
  return performance.now() - started;
}
