/** A pack in, how well plain searches rank its sentences out: what Verbatim's own ranking has to beat. */
import type { LoadedEngine } from '../engine.js';
import { type Progress, SILENT_PROGRESS } from '../terminal/progress.js';
import { type Measures, measure, type Outcome } from './measures.js';
import { isRight, type Pack, type PackQuestion } from './pack.js';
import { createVectraHybrid } from './vectra-hybrid.js';

/** How many each search ranks. */
const DEPTH = 50;

/** By name. A search knows no refusal, so all of `answered`, `refused` and `precision` say little. */
export type Baselines = Readonly<Record<string, Measures>>;

type Ranking = readonly { readonly number: number; readonly score: number }[];
interface Timed {
  readonly ranking: Ranking;
  /** What a search by this one alone would have taken. */
  readonly ms: number;
}

/**
 * BM25 over stemmed sentences, cosine of sentence vectors, both added up, each scaled to its best, and vectra's own
 * hybrid, which takes most of the time. Left out where the articles have so few sentences that it can't work.
 */
export async function measureBaselines(
  pack: Pack,
  { index, embedder, words }: LoadedEngine,
  progress: Progress = SILENT_PROGRESS,
): Promise<Baselines> {
  const texts = index.sentences.map(({ text }) => text);
  const hybrid = await createVectraHybrid(texts, index.sentenceVectors());
  const outcomes: Record<string, Outcome[]> = {};
  const add = (name: string, question: PackQuestion, timed: Timed) => {
    outcomes[name] ??= [];
    outcomes[name].push(outcome(question, timed, texts));
  };
  try {
    progress.start(`Comparing on ${pack.name}`, pack.questions.length, 'questions');
    for (const [i, each] of pack.questions.entries()) {
      const { question } = each;
      const byWords = await timed(() => words.search(question, DEPTH));
      const embedded = await timed(() => embedder.question(question));
      const { vector } = embedded.result;
      const byMeaning = await timed(() => index.nearestSentences(vector, DEPTH));
      const fused = await timed(() => fuse(byWords.result, byMeaning.result));
      const meaningMs = embedded.ms + byMeaning.ms;
      add('BM25', each, { ranking: byWords.result, ms: byWords.ms });
      add('cosine', each, { ranking: byMeaning.result, ms: meaningMs });
      add('cosine + BM25', each, { ranking: fused.result, ms: byWords.ms + meaningMs + fused.ms });
      if (hybrid !== undefined) {
        const found = await timed(() => hybrid.search(question, vector));
        add('vectra’s hybrid', each, { ranking: found.result, ms: embedded.ms + found.ms });
      }
      progress.update(i + 1);
    }
  } finally {
    progress.stop();
    await hybrid?.close();
  }
  return Object.fromEntries(Object.entries(outcomes).map(([name, each]) => [name, measure(each)]));
}

async function timed<T>(run: () => T | Promise<T>): Promise<{ result: T; ms: number }> {
  const started = performance.now();
  const result = await run();
  return { result, ms: performance.now() - started };
}

/** Adds rankings up, each scaled so that its best scores 1. */
function fuse(...rankings: readonly Ranking[]): Ranking {
  const sums = new Map<number, number>();
  for (const ranking of rankings) {
    const best = ranking[0]?.score ?? 1;
    for (const { number, score } of ranking) sums.set(number, (sums.get(number) ?? 0) + score / best);
  }
  return [...sums].map(([number, score]) => ({ number, score })).sort((a, b) => b.score - a.score);
}

function outcome(question: PackQuestion, { ranking, ms }: Timed, texts: readonly string[]): Outcome {
  const shown = ranking.slice(0, 3).map(({ number }) => texts[number] ?? '');
  return {
    answerable: question.answerable,
    answered: ranking.length > 0,
    confidence: ranking[0]?.score ?? 0,
    right: shown.map((text) => isRight(question, text)),
    quoteLength: shown[0]?.length ?? 0,
    ms,
  };
}
