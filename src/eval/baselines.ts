/** A pack in, how well the plain searches rank its sentences out: what Verbatim's own ranking has to beat. */
import { createWordSearch } from '../answer/words.js';
import type { Engine } from './ask-pack.js';
import { type Measures, measure } from './measures.js';
import { isRight, type Pack } from './pack.js';

/** How many each search ranks. */
const DEPTH = 50;

export type Baselines = Readonly<Record<string, Measures>>;

/** BM25 over stemmed sentences, cosine of sentence vectors, and both added up, each scaled to its best. */
export async function measureBaselines(pack: Pack, { index, embedder }: Engine): Promise<Baselines> {
  const words = createWordSearch(index.sentences.map(({ text }) => text));
  const rankings = { BM25: [], cosine: [], 'cosine + BM25': [] } as Record<string, Ranking[]>;
  for (const { question } of pack.questions) {
    const byWords = words.search(question, DEPTH);
    const { vector } = await embedder.question(question);
    const byMeaning = await index.nearestSentences(vector, DEPTH);
    rankings['BM25']?.push(byWords);
    rankings['cosine']?.push(byMeaning);
    rankings['cosine + BM25']?.push(fuse(byWords, byMeaning));
  }
  return Object.fromEntries(
    Object.entries(rankings).map(([name, ranked]) => [name, measureRanking(ranked, pack, index.sentences)]),
  );
}

type Ranking = readonly { readonly number: number; readonly score: number }[];

function fuse(...rankings: readonly Ranking[]): Ranking {
  const sums = new Map<number, number>();
  for (const ranking of rankings) {
    const best = ranking[0]?.score ?? 1;
    for (const { number, score } of ranking) sums.set(number, (sums.get(number) ?? 0) + score / best);
  }
  return [...sums].map(([number, score]) => ({ number, score })).sort((a, b) => b.score - a.score);
}

function measureRanking(
  rankings: readonly Ranking[],
  { questions }: Pack,
  sentences: readonly { readonly text: string }[],
): Measures {
  return measure(
    questions.map((question, i) => {
      const ranking = rankings[i] ?? [];
      return {
        answerable: question.answerable,
        answered: ranking.length > 0,
        confidence: ranking[0]?.score ?? 0,
        right: ranking.slice(0, 3).map(({ number }) => isRight(question, sentences[number]?.text ?? '')),
      };
    }),
  );
}
