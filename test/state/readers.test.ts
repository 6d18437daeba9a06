import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Database, IN_MEMORY, openState } from '../../src/state/database.js';
import { createFeedback } from '../../src/state/feedback.js';
import { createNewcomers } from '../../src/state/newcomers.js';

const SILENT = { error() {}, warn() {}, info() {}, debug() {} };
const DAY = 86_400_000;
const READER = '123456789012345678';
let db: Database;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-01-01T00:00:00Z'), toFake: ['Date'] });
  db = openState(IN_MEMORY, SILENT).db;
});
afterEach(() => {
  vi.useRealTimers();
});
const later = (days: number) => vi.setSystemTime(Date.now() + days * DAY);

test('feedback is counted, and kept for 90 days', () => {
  const feedback = createFeedback(db);
  feedback.keep({ verdict: 'helped', quoted: 'a.3.6.b', question: '', reason: '' });
  later(60);
  feedback.keep({ verdict: 'wrong', question: ' Who? ', reason: 'x'.repeat(5000) });
  expect(feedback.counts()).toEqual({ helped: 1, wrong: 1 });
  const [note] = feedback.wrong(5);
  expect(note).toMatchObject({ verdict: 'wrong', question: 'Who?', at: '2026-03-02T00:00:00.000Z' });
  expect(note?.quoted).toBeUndefined();
  expect(note?.reason).toHaveLength(1000);
  later(31);
  expect(feedback.counts()).toEqual({ helped: 0, wrong: 1 });
  later(60);
  expect(feedback.wrong(5)).toEqual([]);
});

test('the newest notes come first, so many as are asked for', () => {
  const feedback = createFeedback(db);
  for (const reason of ['a', 'b', 'c']) feedback.keep({ verdict: 'wrong', question: '', reason });
  expect(feedback.wrong(2).map(({ reason }) => reason)).toEqual(['c', 'b']);
});

test('a note takes the place of an earlier one, and of no other', () => {
  const feedback = createFeedback(db);
  const words = { question: '', reason: '' };
  const first = feedback.keep({ verdict: 'helped', ...words });
  const other = feedback.keep({ verdict: 'helped', ...words });
  const second = feedback.keep({ verdict: 'wrong', question: '', reason: 'No.' }, first);
  expect(new Set([first, other, second]).size).toBe(3);
  expect(feedback.counts()).toEqual({ helped: 1, wrong: 1 });
});

test('a newcomer is one once, for a year, unless forgotten', () => {
  const newcomers = createNewcomers(db);
  expect([newcomers.meet(READER), newcomers.meet(READER)]).toEqual([true, false]);
  later(364);
  expect(newcomers.meet(READER)).toBe(false);
  later(2);
  expect(newcomers.meet(READER)).toBe(true);
  newcomers.forget(READER);
  expect(newcomers.meet(READER)).toBe(true);
});

test('no reader’s id stands in the database', () => {
  createNewcomers(db).meet(READER);
  expect(JSON.stringify(db.prepare('SELECT * FROM greeted').all())).not.toContain(READER);
});
