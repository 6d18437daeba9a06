/** Questions in, how long answering them takes out: beside the model's own part of it, and beside the model alone. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answering } from '../answer/answer.js';
import type { Embedder } from '../model/embedder.js';
import { type Figures, figuresOf, type Goal } from './figures.js';

/** The project's own goal: all that isn't the model costs less than a third of what the model costs. */
export const OVER_MODEL: Goal = { percentile: 'p50', atMost: 1.3 };

/** Milliseconds of rest before each call, as between readers' questions: none starts tired or warmed by the one before. */
const REST = 10;

export interface MeasuredEngine extends Pick<Answering, 'ask'> {
  readonly embedder: Embedder;
}

/** What one question took, in milliseconds. */
interface Sample {
  /** One embedding call, the model alone. */
  readonly bare: number;
  /** From question to answer on this thread, and what of it passed inside the model. */
  readonly asked: number;
  readonly inModel: number;
  /** From question to answer by way of the engine's thread, as the bot and the terminal get it. */
  readonly byThread: number;
}

/**
 * Asks every question in as many rounds as said, after a round that nobody counts. Each meets the three ways right
 * after one another, and each way comes first in turn, so that whatever else the machine does slows all of them alike.
 */
export async function measureAnswering(
  questions: readonly string[],
  options: {
    readonly engine: MeasuredEngine;
    readonly thread: Pick<Answering, 'ask'>;
    readonly rounds: number;
  },
): Promise<Figures[]> {
  const samples: Sample[] = [];
  for (let round = 0; round <= options.rounds; round++) {
    for (const [i, question] of questions.entries()) {
      const sample = await measureQuestion(question, i + round, options);
      if (round > 0) samples.push(sample);
    }
  }
  const each = (what: (sample: Sample) => number) => samples.map(what);
  return [
    figuresOf(
      'question to answer ÷ the model for that question',
      'times',
      each(({ asked, inModel }) => asked / inModel),
      OVER_MODEL,
    ),
    figuresOf(
      'question to answer ÷ one bare embedding call',
      'times',
      each(({ asked, bare }) => asked / bare),
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
      '… all but the model',
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

async function measureQuestion(
  question: string,
  turn: number,
  { engine, thread }: { readonly engine: MeasuredEngine; readonly thread: Pick<Answering, 'ask'> },
): Promise<Sample> {
  const sample = { bare: 0, asked: 0, inModel: 0, byThread: 0 };
  const ways = [
    async () => {
      sample.bare = await time(() => engine.embedder.question(question));
    },
    async () => {
      const before = engine.embedder.elapsed();
      sample.asked = await time(() => engine.ask(question));
      sample.inModel = engine.embedder.elapsed() - before;
    },
    async () => {
      sample.byThread = await time(() => thread.ask(question));
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
