/** The corpus in, its timeline out: made when first asked for. */
import type { CorpusIndex } from '../index/corpus-index.js';
import type { Chronicler, Timeline } from './timeline.js';

export function createChronicler(index: CorpusIndex): Chronicler {
  /** Under an index the articles don't change. */
  let known: Timeline | undefined;
  return {
    async timeline() {
      // Loaded only here: the date library is one of the largest, and answers do without it.
      const { chronicle } = await import('./chronicle.js');
      known ??= chronicle(index.sentences);
      return known;
    },
  };
}
