import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../src/articles/sentences.js';
import { hostileTexts } from './hostile-texts.js';
import { SENTENCE_CASES } from './sentence-cases.js';

const sentencesOf = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('where a sentence ends', () => {
  test.each(SENTENCE_CASES)('%j', (marked) => {
    const wanted = marked.split('|').map((sentence) => sentence.trim());
    expect(sentencesOf(marked.replaceAll('|', ''))).toEqual(wanted);
  });

  test('a quotation of several sentences that is too long to be shown whole is split', () => {
    const said = Array.from({ length: 12 }, (_, i) => `We have kept promise number ${i} of the list.`);
    const sentences = sentencesOf(`“${said.join(' ')}” That was all.`);
    expect(sentences).toHaveLength(13);
    expect(sentences[0]).toBe('“We have kept promise number 0 of the list.');
  });

  test('a short quotation in a sentence that is too long to be shown whole is split', () => {
    const long = 'the ministers of all the countries around the sea, '.repeat(8);
    expect(sentencesOf(`When ${long}had met he said: “We came. We saw.” They left.`)).toHaveLength(3);
  });

  test('a short quotation in a bracket that is too long stays whole', () => {
    const long = 'The ministers met. '.repeat(30);
    expect(sentencesOf(`(${long}He said: “We came. We saw.” They left.)`)).toContain(
      'He said: “We came. We saw.”',
    );
  });

  test('a quotation mark that is never closed holds nothing together', () => {
    expect(sentencesOf('“We came. They left. Nobody stayed.')).toEqual([
      '“We came.',
      'They left.',
      'Nobody stayed.',
    ]);
  });

  test('a line that is longer than anyone wraps ends a sentence even without a full stop', () => {
    const headline = 'A summit of many words '.repeat(8).trim();
    expect(sentencesOf(`${headline}\nThe leaders met. They spoke.`)).toEqual([
      headline,
      'The leaders met.',
      'They spoke.',
    ]);
  });
});

describe('whatever the text', () => {
  test.each(hostileTexts())('%s: the sentences are all of it but white space, once, in order', (_, texts) => {
    for (const text of texts) {
      let end = 0;
      for (const sentence of splitSentences(text)) {
        expect(sentence.start).toBeGreaterThanOrEqual(end);
        expect(text.slice(end, sentence.start).trim()).toBe('');
        const words = text.slice(sentence.start, sentence.end);
        expect(words).not.toBe('');
        expect(words).toBe(words.trim());
        ({ end } = sentence);
      }
      expect(text.slice(end).trim()).toBe('');
    }
  });

  test('half a megabyte takes a moment, however its marks fall', { timeout: 20_000 }, () => {
    for (const unit of [
      'word ',
      'It went. ',
      'A. ',
      'aa. ',
      '. ',
      '“(',
      '[1]',
      '\n',
      'a\n\n',
      '他们谈。',
      "'' aa. ",
    ]) {
      splitSentences(unit.repeat(500_000 / unit.length));
    }
  });
});
