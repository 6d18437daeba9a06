import { beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { loadConfig } from '../../src/config.js';
import { type Embedder, loadEmbedder } from '../../src/model/embedder.js';
import { IN_MEMORY, openState } from '../../src/state/database.js';
import { createGaps, MOST_GAPS } from '../../src/state/gaps.js';

const quiet = { error() {}, warn() {}, info() {}, debug() {} };
let model: Embedder;
beforeAll(async () => {
  model = await loadEmbedder(loadConfig().modelDir);
});

function openGaps() {
  const { db, close } = openState(IN_MEMORY, quiet);
  onTestFinished(() => {
    vi.useRealTimers();
    close();
  });
  const gaps = createGaps(db);
  return {
    gaps,
    ask: async (question: string) => gaps.note(question, (await model.question(question)).vector, 'm'),
  };
}

test('the same question in other words is one gap, counted; another question is another', async () => {
  const { gaps, ask } = openGaps();
  const groups = [
    ['How many people were injured?', 'how many people got injured', 'How many were injured?'],
    ['How many people were killed?'],
    ['What did Erdogan say about the talks?', 'what did erdogan say about the talks'],
    ['What did Putin say about the talks?'],
    ['When does the summit begin?', 'When will the summit begin?'],
    ['Where did they meet?'],
    ['When did they meet?'],
    ['When did Sharif visit Moscow?'],
    ['When did Sharif visit Ankara?'],
    ['Where does the summit take place?'],
  ];
  for (const group of groups) for (const question of group) await ask(question);
  const found = gaps.list(99).map(({ question, others, count }) => ({ all: [question, ...others], count }));
  const wanted = groups.map((all) => ({ all, count: all.length })).sort((a, b) => b.count - a.count);
  expect(found.map(({ count }) => count)).toEqual(wanted.map(({ count }) => count));
  expect(found).toEqual(expect.arrayContaining(wanted));
});

test('a gap has its dates, goes when it was answered, and after 90 days in which nobody asked', async () => {
  const { gaps } = openGaps();
  const axis = (n: number) => Float32Array.from({ length: 8 }, (_, i) => (i === n ? 1 : 0));
  vi.useFakeTimers({ now: new Date('2026-01-01T10:00:00Z'), toFake: ['Date'] });
  gaps.note('  Who   sank\nit? ', axis(0), 'm');
  gaps.note('Why?', axis(1), 'm');
  vi.setSystemTime(new Date('2026-02-01T10:00:00Z'));
  gaps.note('Who sank it?', axis(0), 'm');
  // Vectors of another model say nothing about this one's.
  gaps.note('Who sank it?', axis(0), 'another');
  const [first] = gaps.list(9);
  expect(first).toEqual({
    id: expect.any(Number),
    question: 'Who sank it?',
    others: [],
    count: 2,
    first: '2026-01-01T10:00:00.000Z',
    last: '2026-02-01T10:00:00.000Z',
  });
  expect(gaps.list(9)).toHaveLength(3);
  gaps.remove(first?.id ?? 0);
  expect(gaps.get(first?.id ?? 0)).toBeUndefined();
  vi.setSystemTime(new Date('2026-04-15T10:00:00Z'));
  gaps.note('Where?', axis(2), 'm');
  expect(gaps.list(9).map(({ question }) => question)).toEqual(['Where?', 'Who sank it?']);
});

test('of very many, those asked longest ago go', () => {
  const { gaps } = openGaps();
  const size = MOST_GAPS + 5;
  for (let n = 0; n < size; n++) {
    gaps.note(
      `Question ${n}?`,
      Float32Array.from({ length: size }, (_, i) => (i === n ? 1 : 0)),
      'm',
    );
  }
  const kept = gaps.list(size).map(({ question }) => question);
  expect(kept).toHaveLength(MOST_GAPS);
  expect(kept).not.toContain('Question 4?');
  expect(kept).toContain('Question 5?');
});
