import { describe, expect, test } from 'vitest';
import { withListed } from '../../src/answer/enumeration.js';

function setOff(question: string, sentence: string, words: string): string {
  const start = sentence.indexOf(words);
  const all = withListed(question, sentence, { start, end: start + words.length });
  return sentence.slice(all.start, all.end);
}

const CAME = 'She came with Governor Ivo Tamm, Mayor Bo Lindt, and Ada Vermeer, who waved.';

describe('the people listed behind those who answer', () => {
  test.each([
    ['Who came with her?', CAME, 'Governor Ivo Tamm', 'Governor Ivo Tamm, Mayor Bo Lindt, and Ada Vermeer'],
    ['who was with her', CAME, 'Mayor Bo Lindt', 'Mayor Bo Lindt, and Ada Vermeer'],
    [
      'Who accompanied her?',
      'Accompanied by the army’s Chief of Staff, General Ivo Tamm, and Mayor Bo Lindt, Ada Vermeer left.',
      'Accompanied by the army’s Chief of Staff',
      'Accompanied by the army’s Chief of Staff, General Ivo Tamm, and Mayor Bo Lindt',
    ],
    [
      'Who accompanied her?',
      'With her came Governor Ivo Tamm, Mayor Bo Lindt, and a delegation of business leaders.',
      'Governor Ivo Tamm',
      'Governor Ivo Tamm, Mayor Bo Lindt, and a delegation of business leaders',
    ],
    [
      'Whom did she greet?',
      'She greeted Ivo Tamm and Bo Lindt at the gate.',
      'Ivo Tamm',
      'Ivo Tamm and Bo Lindt',
    ],
  ])('%s | %s | %s', (question, sentence, words, all) => {
    expect(setOff(question, sentence, words)).toBe(all);
  });

  test.each([
    ['one is asked for', 'Who is the governor?', CAME, 'Governor Ivo Tamm'],
    ['one is asked for, in short', "who's the mayor", CAME, 'Mayor Bo Lindt'],
    ['nobody is asked for', 'When did she come?', CAME, 'Governor Ivo Tamm'],
    [
      'a clause follows',
      'Whom did she greet?',
      'She greeted Ivo Tamm, and Bo Lindt left the hall.',
      'Ivo Tamm',
    ],
    [
      'a clause on others follows',
      'Whom did she greet?',
      'She greeted Ivo Tamm, and a crowd of fans cheered.',
      'Ivo Tamm',
    ],
    ['an apposition follows', 'Who greeted her?', 'The Mayor of Oss, Bo Lindt, greeted her.', 'Mayor of Oss'],
    ['no name ends there', 'Who came with her?', CAME, 'with Governor'],
  ])('stay where %s', (_, question, sentence, words) => {
    expect(setOff(question, sentence, words)).toBe(words);
  });
});
