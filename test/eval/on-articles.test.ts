/** The engine on a few sentences, asked a pack's questions, beside the plain searches. */
import { readdirSync } from 'node:fs';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { askPack } from '../../src/eval/ask-pack.js';
import { measureBaselines } from '../../src/eval/baselines.js';
import { evaluate } from '../../src/eval/evaluate.js';
import { findMisses } from '../../src/eval/misses.js';
import { foldedReport, report } from '../../src/eval/report.js';
import { createVectraHybrid } from '../../src/eval/vectra-hybrid.js';
import { engineOn, temporaryFolder } from '../answer/made-engine.js';

const ARTICLE = `Oss opens its harbour

Mayor Ada Vermeer opened the new harbour of Oss on Friday. The work took three years and cost 40 million euros.

Fishermen complained about the noise of the cranes. Children sang songs and the brass band of Oss played.

A ferry to Tiel will leave every hour. Tickets are sold in the old lighthouse.`;

const question = (text: string, ...answers: string[]) => ({
  question: text,
  answerable: answers.length > 0,
  answers,
});
const pack = {
  name: 'oss',
  corpusDir: undefined,
  questions: [
    question('Who opened the new harbour of Oss?', 'Ada Vermeer'),
    question('Where are tickets sold?', 'in the old lighthouse'),
    question('What did the fishermen complain about?', 'the noise of the cranes'),
    question('Which colour are the elephants of Madagascar?'),
  ],
};

describe('a pack’s questions', async () => {
  const engine = await engineOn({ 'oss.txt': ARTICLE });
  const asked = await askPack(pack, engine);

  test('are answered with quotes, each judged right or not', () => {
    expect(asked.map(({ quote }) => quote).slice(0, 2)).toEqual([
      'Mayor Ada Vermeer opened the new harbour of Oss on Friday.',
      'Tickets are sold in the old lighthouse.',
    ]);
    expect(asked.map(({ right }) => right[0])).toEqual([true, true, true, false]);
    for (const { quote, quoteLength } of asked) expect(quoteLength).toBe(quote.length);
  });

  test('get all figures, for all and by kind, as one object and as Markdown', async () => {
    const evaluation = {
      ...evaluate('oss', asked),
      misses: await findMisses(
        asked.map((each) => ({ ...each, answered: true })),
        engine,
      ),
    };
    expect(evaluation.verbatim).toMatchObject({ answerable: 3, unanswerable: 1, first: 1, separation: 1 });
    expect(evaluation.kinds.who).toMatchObject({ answerable: 1, unanswerable: 0, first: 1 });
    expect(evaluation.kinds['what and other']).toMatchObject({ answerable: 1, unanswerable: 1 });
    expect(evaluation.reliability.reduce((sum, { count }) => sum + count, 0)).toBe(4);
    const text = report(evaluation);
    expect(text).toContain('**oss**: 3 that the articles answer and 1 that they don’t; first ± 0.28');
    expect(text).toContain('1 misses: 0 with a wrong first quote, 0 right but held back, 1 answered in vain');
    expect(text).toContain('Which colour are the elephants of Madagascar?\n  what and other; not answerable');
    const folded = foldedReport(evaluation);
    expect(folded).not.toContain('misses');
    expect(folded.indexOf('| Verbatim ')).toBeLessThan(folded.indexOf('<details>'));
    expect(folded.indexOf('| kind ')).toBeGreaterThan(folded.indexOf('<details>'));
    expect(report(evaluate('oss', asked, 9))).toContain('**oss**, a sample of 4 of its 9 questions: 3 that');
  });

  test('are searched for by plain means too, and each is timed', async () => {
    const temporary = temporaryFolder();
    vi.stubEnv('TMPDIR', temporary);
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    const baselines = await measureBaselines(pack, engine);
    expect(Object.keys(baselines)).toEqual(['BM25', 'cosine', 'cosine + BM25', 'vectra’s hybrid']);
    for (const [name, measures] of Object.entries(baselines)) {
      expect(measures, name).toMatchObject({ answerable: 3, unanswerable: 1, first: 1, answered: 1 });
      expect(measures.ms, name).toBeGreaterThan(0);
    }
    expect(readdirSync(temporary)).toEqual([]);
  });
});

describe('vectra’s hybrid', () => {
  /** Vectors that point one way each. */
  const axis = (i: number) => Float32Array.from({ length: 384 }, (_, j) => (i === j ? 1 : 0));
  const vectorsOf = (count: number) =>
    Float32Array.from(Array.from({ length: count }, (_, i) => [...axis(i)]).flat());
  const sentences = [
    'Rain fell on the fields.',
    'The band played.',
    'A ferry left the pier.',
    'Cows slept in barns.',
    'Engineers repaired the bridge.',
  ];

  test('gives the two closest by cosine, then the best of the others by their words', async () => {
    const hybrid = await createVectraHybrid(sentences, vectorsOf(5));
    const vector = axis(1).map((x, i) => x + (i === 3 ? 0.5 : 0));
    const found = await hybrid?.search('Who repaired the bridge?', vector);
    await hybrid?.close();
    expect(found?.map(({ number }) => number)).toEqual([1, 3, 4]);
  });

  test('survives more queries than its language model does when it is loaded for each', async () => {
    const hybrid = await createVectraHybrid(sentences, vectorsOf(5));
    for (let i = 0; i < 21; i++) expect(await hybrid?.search('ferry', axis(0))).toHaveLength(3);
    await hybrid?.close();
  });

  test('is left out for too few sentences', async () => {
    expect(await createVectraHybrid(sentences.slice(0, 4), vectorsOf(4))).toBeUndefined();
  });
});
