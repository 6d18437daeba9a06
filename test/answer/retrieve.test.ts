import { expect, test } from 'vitest';
import { createRetriever } from '../../src/answer/retrieve.js';
import { createWordSearch } from '../../src/answer/words.js';
import { loadTokenProjection } from '../../src/model/token-projection.js';
import { engineOn } from './made-engine.js';

async function retrieverOn(files: Record<string, string>) {
  const { index, embedder } = await engineOn(files);
  const words = createWordSearch(index.sentences.map(({ text }) => text));
  const { retrieve } = createRetriever({ index, words, embedder, projection: await loadTokenProjection() });
  return { index, embedder, retrieve };
}
const numbered = (n: number, say: (i: number) => string) => Array.from({ length: n }, (_, i) => say(i));
const article = (paragraphs: readonly string[]) => `---\ntitle: A title\n---\n${paragraphs.join('\n\n')}`;

test('all of a small corpus comes through, each sentence once, whatever is asked', async () => {
  const { index, retrieve } = await retrieverOn({
    'a.md': article(numbered(10, (i) => `Ferry ${i} sank. Nobody drowned on it.`)),
  });
  expect(index.sentences).toHaveLength(20);
  for (const question of ['Who opened the harbour?', 'x', '谁']) {
    const { candidates } = await retrieve(question);
    expect(candidates.map(({ number }) => number).sort((a, b) => a - b)).toEqual([...index.sentences.keys()]);
  }
});

test('each candidate has a match for every token of the question, and its passage’s closeness', async () => {
  const { index, embedder, retrieve } = await retrieverOn({
    'a.md': article(['The ferry sank. Nobody drowned.', 'It rained.']),
  });
  const question = 'Did the ferry sink?';
  const { candidates, askedWords } = await retrieve(question);
  expect(askedWords).toEqual([null, 'Did', 'the', 'ferry', 'sink', null, null]);
  const { vector } = await embedder.question(question);
  for (const { number, tokenMatches, passageMeaning } of candidates) {
    expect(tokenMatches).toHaveLength(askedWords.length);
    for (const match of tokenMatches) expect(Math.abs(match)).toBeLessThan(1.05);
    const passage = Array.from(index.passageVector(index.sentences[number]?.passage ?? -1));
    expect(passageMeaning).toBeCloseTo(
      passage.reduce((sum, x, i) => sum + x * (vector[i] ?? 0), 0),
      4,
    );
  }
  const ferry = candidates.find(({ number }) => number === 0)?.tokenMatches[3] ?? 0;
  const rain = candidates.find(({ number }) => number === 2)?.tokenMatches[3] ?? 0;
  expect(ferry).toBeGreaterThan(rain + 0.3);
});

test('of a larger corpus come the closest sentences, those with the rarest words, and whole passages', async () => {
  const filler = numbered(70, (i) => `The council of the town discussed point ${i} of its long agenda.`);
  const { index, retrieve } = await retrieverOn({
    'a.md': article([
      ...filler,
      'A zeppelin called Xanthippe landed. Its pilot waved.',
      'The ferry went down in a storm.',
    ]),
  });
  const texts = async (question: string) =>
    (await retrieve(question)).candidates.map(({ number }) => index.sentences[number]?.text);
  const zeppelin = await texts('the council and its long agenda, or Xanthippe');
  // By its word alone, and with it the sentence beside it only if the passage is near.
  expect(zeppelin).toContain('A zeppelin called Xanthippe landed.');
  expect(zeppelin.length).toBeLessThan(72);
  expect(await texts('Did a boat sink?')).toContain('The ferry went down in a storm.');
  expect(await texts('What did the airship’s captain do?')).toContain('Its pilot waved.');
});

test('the sentences of a close passage come along, however far they are themselves', async () => {
  const airships = numbered(60, (i) => `An airship with the number ${i} landed near the town.`);
  const { index, retrieve } = await retrieverOn({
    'a.md': article([...airships, 'The airship Xanthippe landed at the castle. Potatoes are cheap.']),
  });
  const { candidates } = await retrieve('Where did the airship Xanthippe land?');
  expect(candidates.length).toBeLessThan(45);
  expect(candidates.map(({ number }) => index.sentences[number]?.text)).toContain('Potatoes are cheap.');
});

test('an empty corpus proposes nothing', async () => {
  const { retrieve } = await retrieverOn({});
  expect((await retrieve('Who?')).candidates).toEqual([]);
});
