import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createProgress } from '../../src/terminal/progress.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function screen(isTTY: boolean) {
  const stream = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY });
  return { stream, text: () => String(stream.read() ?? '') };
}

test('a log file gets the last state, and before it a line every five seconds', () => {
  const { stream, text } = screen(false);
  const progress = createProgress(stream);
  progress.start('Embedding', 45, 'sentences');
  for (let done = 1; done <= 45; done++) {
    vi.advanceTimersByTime(250);
    progress.update(done);
  }
  progress.stop();
  progress.stop();
  expect(text()).toBe(
    [
      'Embedding: 20 of 45 sentences',
      'Embedding: 40 of 45 sentences',
      'Embedding: 45 of 45 sentences',
      '',
    ].join('\n'),
  );
});

test('a terminal gets a bar that ends full, with bytes in MB', () => {
  const { stream, text } = screen(true);
  const progress = createProgress(stream);
  progress.start('Fetching the model', 55_036_119, 'bytes');
  progress.update(27_518_060);
  vi.advanceTimersByTime(1_000);
  expect(text()).toContain(`Fetching the model ${'█'.repeat(15)}${'░'.repeat(15)} 27.5 of 55.0 MB`);
  progress.update(55_036_119);
  progress.stop();
  expect(text()).toContain(`${'█'.repeat(30)} 55.0 of 55.0 MB`);
  vi.advanceTimersByTime(10_000);
  expect(text()).toBe('');
});

test('what was never started can be stopped', () => {
  for (const isTTY of [true, false]) {
    const { stream, text } = screen(isTTY);
    const progress = createProgress(stream);
    progress.update(1);
    progress.stop();
    expect(text()).toBe('');
  }
});
