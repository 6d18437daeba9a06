import { describe, expect, it } from 'vitest';
import { figuresOf, percentile } from '../../src/bench/figures.js';

const oneToHundred = Array.from({ length: 100 }, (_, i) => 100 - i);

describe('percentile', () => {
  it('is the sample that so many do not exceed, in whatever order they come', () => {
    expect(percentile(oneToHundred, 0.5)).toBe(50);
    expect(percentile(oneToHundred, 0.99)).toBe(99);
    expect(percentile(oneToHundred, 1)).toBe(100);
  });

  it('of few samples takes a real one, the middle or the highest', () => {
    expect(percentile([9, 1, 5], 0.5)).toBe(5);
    expect(percentile([9, 1, 5], 0.99)).toBe(9);
    expect(percentile([1, 3], 0.5)).toBe(1);
    expect(percentile([7], 0.5)).toBe(7);
  });

  it('sorts by value and not by spelling', () => {
    expect(percentile([10, 9, 100], 0.5)).toBe(10);
  });

  it('leaves the samples in their order', () => {
    const samples = [3, 1, 2];
    percentile(samples, 0.5);
    expect(samples).toEqual([3, 1, 2]);
  });

  it('of nothing is not a number', () => {
    expect(percentile([], 0.5)).toBeNaN();
  });
});

describe('figures', () => {
  it('say how many samples there were and where they lie', () => {
    expect(figuresOf('answering', 'ms', oneToHundred)).toEqual({
      what: 'answering',
      unit: 'ms',
      count: 100,
      p50: 50,
      p99: 99,
    });
  });

  it('meet a goal that their percentile reaches exactly, and miss one just below', () => {
    expect(figuresOf('answering', 'ms', oneToHundred, { percentile: 'p50', atMost: 50 }).met).toBe(true);
    expect(figuresOf('answering', 'ms', oneToHundred, { percentile: 'p50', atMost: 49.9 }).met).toBe(false);
  });

  it('are judged by the percentile that the goal names', () => {
    const slowest = figuresOf('answering', 'ms', oneToHundred, { percentile: 'p99', atMost: 60 });
    expect(slowest.met).toBe(false);
  });

  it('without samples meet no goal', () => {
    expect(figuresOf('answering', 'ms', [], { percentile: 'p50', atMost: 50 }).met).toBe(false);
  });
});
