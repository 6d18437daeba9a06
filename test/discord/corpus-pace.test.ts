import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPace } from '../../src/discord/corpus/pace.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What was written, and when (milliseconds from the beginning). */
function paced(takesMs = 0) {
  const start = performance.now();
  const written: [string, number][] = [];
  const write = async (state: string) => {
    written.push([state, performance.now() - start]);
    if (takesMs > 0) await new Promise((resolve) => setTimeout(resolve, takesMs));
  };
  return { written, pace: createPace(write, { everyMs: 2000, firstMs: 700 }) };
}

test('of many states the newest is written, at most one in two seconds', async () => {
  const { written, pace } = paced();
  for (let n = 0; n < 50; n++) {
    pace.offer(`state ${n}`);
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(written).toEqual([
    ['state 6', 700],
    ['state 26', 2700],
    ['state 46', 4700],
  ]);
});

test('the last state waits for its turn, and is the last that is written', async () => {
  const { written, pace } = paced();
  pace.offer('half');
  await vi.advanceTimersByTimeAsync(1000);
  pace.offer('nearly');
  const finished = pace.finish('done');
  await vi.advanceTimersByTimeAsync(5000);
  await finished;
  expect(written).toEqual([
    ['half', 700],
    ['done', 2700],
  ]);
});

test('what is over before anything was written is written at once', async () => {
  const { written, pace } = paced();
  pace.offer('half');
  await pace.finish('done');
  await vi.advanceTimersByTimeAsync(5000);
  expect(written).toEqual([['done', 0]]);
});

test('a slow write is waited for, and then the newest state is written, not all that came meanwhile', async () => {
  const { written, pace } = paced(9000);
  for (let n = 0; n < 100; n++) {
    pace.offer(`state ${n}`);
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(written.map(([state]) => state)).toEqual(['state 6', 'state 97']);
});
