import { expect, test } from 'vitest';
import { createFlood, QUESTIONS_PER_READER, QUESTIONS_PER_SERVER } from '../../src/discord/flood.js';

const times = async (n: number, take: () => Promise<number>) => {
  const waits: number[] = [];
  for (let i = 0; i < n; i += 1) waits.push(await take());
  return waits;
};

test('a reader may ask a few questions at once, then waits some seconds; others don’t', async () => {
  const flood = createFlood();
  const waits = await times(QUESTIONS_PER_READER + 1, () => flood.question('ann', 'server'));
  expect(waits.slice(0, -1)).toEqual(Array(QUESTIONS_PER_READER).fill(0));
  expect(waits.at(-1)).toBeGreaterThanOrEqual(1);
  expect(waits.at(-1)).toBeLessThanOrEqual(20);
  expect(await flood.question('bob', 'server')).toBe(0);
});

test('a crowd in one server waits too, and another server doesn’t', async () => {
  const flood = createFlood();
  let reader = 0;
  const waits = await times(QUESTIONS_PER_SERVER + 1, () => flood.question(`reader ${reader++}`, 'server'));
  expect(waits.at(-1)).toBeGreaterThanOrEqual(1);
  expect(await flood.question('ann', 'another server')).toBe(0);
});

test('a channel that refused a message is left alone for a while', async () => {
  const flood = createFlood();
  expect(await flood.isRefused('channel')).toBe(false);
  await flood.refused('channel');
  expect(await flood.isRefused('channel')).toBe(true);
  expect(await flood.isRefused('other')).toBe(false);
});
