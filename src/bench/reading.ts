/** An engine in, how long summaries, timelines, quotes, sources and claims take on its articles out. */
import type { LoadedEngine } from '../engine.js';
import { time } from './answering.js';
import { type Figures, figuresOf, type Goal } from './figures.js';

/** The project's own goal, in milliseconds, on 300 articles: nobody waits for an answer that is a list. */
export const AT_ONCE: Goal = { percentile: 'p99', atMost: 300 };
const ROUNDS = 5;

const TOPICS = ['cooperation in defence', 'the choice of the place', 'friendship', 'investment', 'football'];
const MESSAGE =
  'The two leaders met in Lachin on Wednesday. They agreed to exchange delegations about investment.';

/**
 * Each round anew, as after a change of the articles: nothing is known from the round before but the index itself.
 * A round that nobody counts comes first.
 * @param articles which articles these are, in a reader's words
 * @param goal for each of them
 */
export async function measureReading(
  articles: string,
  engine: LoadedEngine,
  goal?: Goal,
): Promise<Figures[]> {
  const took = new Map<string, number[]>();
  for (let round = 0; round <= ROUNDS; round++) {
    const fresh = engine.assemble(engine.index, engine.problems);
    const topic = TOPICS[round % TOPICS.length] ?? '';
    const steps: Readonly<Record<string, () => Promise<unknown>>> = {
      'summary of everything': () => fresh.summary({ length: 'long' }),
      'summary of an article': () =>
        fresh.summary({ length: 'long', article: engine.index.articles[0]?.id ?? '' }),
      'summary of a topic': () => fresh.summary({ length: 'long', topic }),
      timeline: () => fresh.timeline(),
      quotes: () => fresh.speech({}),
      sources: () => fresh.sources(),
      'claims of a message': () => fresh.claims(MESSAGE),
    };
    for (const [what, step] of Object.entries(steps)) {
      const ms = await time(step);
      if (round > 0) took.set(what, [...(took.get(what) ?? []), ms]);
    }
  }
  return [...took].map(([what, samples]) => figuresOf(`${what}, ${articles}`, 'ms', samples, goal));
}
