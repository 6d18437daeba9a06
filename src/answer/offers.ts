/** The corpus in, questions to offer instead of one that it doesn't answer out: each was asked, and surely answered. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { IndexedSentence } from '../index/corpus-index.js';
import { makeQuestions } from './make-questions.js';

/** At most so many are offered at once. */
const MOST_OFFERED = 3;
/** A question is offered when its answer is so sure. */
const SURE = 0.6;
/** At most so many are tried out, spread over the articles: each costs as much as an answer. */
const MOST_TRIED = 60;
/** Milliseconds of rest between two, in which readers' questions get their turn. */
const REST = 5;

/** Sentences that are read in one go: less than 5 ms. */
const AT_ONCE = 50;

export interface Offering {
  /** Finds the questions to offer where nothing is found; until it has, none is offered. Seconds, in small pieces. */
  prepareOffers(): Promise<void>;
  /** Of those found so far, at most three to try, for a reader who has no question yet. */
  questionsToTry(): Promise<readonly string[]>;
}

export interface Offers {
  /** Tries the questions out, once, a little at a time; resolves when all have been. */
  prepare(): Promise<void>;
  /**
   * Of those tried out so far, the ones about what was asked, at most three: of different sentences, and of different
   * kinds where there are.
   * @param nearest the sentences that come closest to what was asked, best first
   */
  choose(question: string, nearest: readonly IndexedSentence[]): string[];
}

interface Tried {
  readonly question: string;
  readonly sentence: IndexedSentence;
}

/**
 * @param ask a question's confidence (0..1) and the sentence that answers it; what is to be offered must be answered by
 *   the article that it was made of
 */
export function createOffers(
  sentences: readonly IndexedSentence[],
  ask: (
    question: string,
  ) => Promise<{ readonly confidence: number; readonly sentence: IndexedSentence | undefined }>,
): Offers {
  const good: Tried[] = [];
  let preparing: Promise<void> | undefined;

  async function tryOut(): Promise<void> {
    for (const candidate of await candidates(sentences)) {
      const { confidence, sentence } = await ask(candidate.question);
      // Another sentence of its article may answer it as well.
      if (confidence >= SURE && sentence?.article === candidate.sentence.article) good.push(candidate);
      await sleep(REST, undefined, { ref: false });
    }
  }

  return {
    prepare() {
      preparing ??= tryOut();
      return preparing;
    },
    choose(question, nearest) {
      const rank = new Map(nearest.map(({ number }, i) => [number, i]));
      const close = ({ sentence }: Tried) => rank.get(sentence.number) ?? nearest.length;
      const left = good
        .filter((each) => !isSame(each.question, question))
        .sort((a, b) => close(a) - close(b));
      const chosen: Tried[] = [];
      while (chosen.length < MOST_OFFERED) {
        const isNew = (each: Tried) => chosen.every(({ sentence }) => sentence !== each.sentence);
        const isOtherKind = (each: Tried) =>
          chosen.every((one) => kind(one.question) !== kind(each.question));
        const next = left.find((each) => isNew(each) && isOtherKind(each)) ?? left.find(isNew);
        if (next === undefined) break;
        chosen.push(next);
      }
      return chosen.map((each) => each.question);
    },
  };
}

/** "Who is", "What did": the first two words. */
const kind = (question: string) => question.split(' ', 2).join(' ');
const isSame = (a: string, b: string) =>
  a.toLowerCase().replace(/\W/g, '') === b.toLowerCase().replace(/\W/g, '');

/** Each question once; from every article in turn, so that a long one doesn't crowd out the others. */
async function candidates(sentences: readonly IndexedSentence[]): Promise<Tried[]> {
  const byArticle = new Map<string, Tried[]>();
  const seen = new Set<string>();
  for (const sentence of sentences) {
    if (sentence.number % AT_ONCE === AT_ONCE - 1) await sleep(REST, undefined, { ref: false });
    for (const question of makeQuestions(sentence.text)) {
      if (seen.has(question)) continue;
      seen.add(question);
      const own = byArticle.get(sentence.article.id);
      if (own === undefined) byArticle.set(sentence.article.id, [{ question, sentence }]);
      else own.push({ question, sentence });
    }
  }
  const lists = [...byArticle.values()];
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  const inTurn = Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list[i] ?? [])).flat();
  return inTurn.slice(0, MOST_TRIED);
}
