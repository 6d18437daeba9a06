import { expect, test } from 'vitest';
import { chooseByMarginalRelevance } from '../../src/summary/marginal-relevance.js';

const alone = (...relevances: number[]) => relevances.map((relevance, i) => ({ relevance, sentences: [i] }));
const nothingAlike = () => 0;
const noTwins = async () => [];

test('chooses the most relevant first, as many as there is room for', async () => {
  expect(await chooseByMarginalRelevance(alone(0.2, 1, 0.6), 2, nothingAlike, noTwins)).toEqual([1, 2]);
  expect(await chooseByMarginalRelevance(alone(0.2, 1), 5, nothingAlike, noTwins)).toEqual([1, 0]);
  expect(await chooseByMarginalRelevance([], 5, nothingAlike, noTwins)).toEqual([]);
});

test('passes over what is nearly said already', async () => {
  const alike = (a: number, b: number) => (a + b === 1 ? 0.9 : 0);
  expect(await chooseByMarginalRelevance(alone(1, 0.9, 0.5), 2, alike, noTwins)).toEqual([0, 2]);
});

test('never chooses what a choice says in other words', async () => {
  const twins = async (chosen: number) => (chosen === 0 ? [1] : []);
  expect(await chooseByMarginalRelevance(alone(1, 0.9, 0.5), 3, nothingAlike, twins)).toEqual([0, 2]);
});

test('a sentence that brings another one along takes the room of two, or of one where that one is shown', async () => {
  const choices = [
    { relevance: 0.7, sentences: [0] },
    { relevance: 1, sentences: [0, 1] },
    { relevance: 0.6, sentences: [2] },
  ];
  expect(await chooseByMarginalRelevance(choices, 1, nothingAlike, noTwins)).toEqual([0]);
  expect(await chooseByMarginalRelevance(choices, 3, nothingAlike, noTwins)).toEqual([1, 2]);
});
