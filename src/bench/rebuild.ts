/** An index in, how long it takes to bring it up to date with a corpus that has not changed out. */
import { loadCorpus } from '../articles/load.js';
import type { Surroundings } from '../command-line.js';
import { openCorpusIndex } from '../index/corpus-index.js';
import type { Embedder } from '../model/embedder.js';
import { loadTokenProjection } from '../model/token-projection.js';
import { time } from './answering.js';
import { type Figures, figuresOf, type Goal } from './figures.js';
import type { Folders } from './fresh-process.js';

/** The project's own goals: milliseconds, and passages embedded. */
const REBUILT_IN: Goal = { percentile: 'p50', atMost: 300 };
const EMBEDDED: Goal = { percentile: 'p99', atMost: 0 };
const ROUNDS = 20;

/** Both steps of a rebuild: reading the articles, and checking and opening their index. The model is there already. */
export async function measureRebuilding(
  { corpusDir, indexDir: dir }: Folders,
  { embedder, ...surroundings }: Pick<Surroundings, 'log' | 'progress'> & { readonly embedder: Embedder },
): Promise<Figures[]> {
  const projection = await loadTokenProjection();
  const took: number[] = [];
  const embedded: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    let passages = 0;
    const counting: Embedder = {
      ...embedder,
      passage(sentences) {
        passages++;
        return embedder.passage(sentences);
      },
    };
    const ms = await time(async () => {
      const corpus = await loadCorpus(corpusDir);
      await openCorpusIndex({ dir, corpus, embedder: counting, projection, ...surroundings });
    });
    if (round === 0) continue;
    took.push(ms);
    embedded.push(passages);
  }
  return [
    figuresOf('rebuilding an unchanged corpus', 'ms', took, REBUILT_IN),
    figuresOf('… passages embedded', 'passages', embedded, EMBEDDED),
  ];
}
