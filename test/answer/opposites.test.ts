import { describe, expect, test } from 'vitest';
import { presupposedIn, saysOpposite } from '../../src/answer/opposites.js';

const says = (sentence: string, question: string) => saysOpposite(presupposedIn(question), sentence);

describe('a sentence says the opposite of a question', () => {
  test.each([
    ['The market lies outside the old walls.', 'What lies inside the old walls?'],
    ['The first ferry left at noon.', 'When did the second ferry leave?'],
    ['Rents are higher in the harbour.', 'Where are rents lower?'],
    ['The northern tower is the weakest.', 'Which tower is the strongest?'],
    ['The bigger bell hangs low.', 'Which bell hangs high?'],
    ['The talks were unofficial.', 'Who led the official talks?'],
    ['The report was certain about it.', 'What was the report uncertain about?'],
    ['Votes are counted irregularly.', 'How are votes regularly counted?'],
    ['The council rejected the bridge.', 'Who accepted the bridge?'],
    ['The mayor opened the bridge.', 'Who did not open the bridge?'],
    ['Members may speak in the hall.', "Where mayn't members speak?"],
  ])('%s | %s', (sentence, question) => {
    expect(says(sentence, question)).toBe(true);
  });
});

describe('a sentence does not', () => {
  test.each([
    [
      'that has the word itself, too',
      'Both public and private schools were shut.',
      'Which public schools were shut?',
    ],
    ['whose opposite the question names as well', 'It is shallow.', 'Is the lake deep or shallow?'],
    ['where yes or no is asked for', 'The lake is shallow.', 'Is the lake deep?'],
    ['where a measure is asked for', 'The lake is shallow: two metres.', 'How deep is the lake?'],
    ['that tells of what goes beside it', 'Ada sold the mill to Bo.', 'Who bought the mill?'],
    ['without an opposite', 'The ferry sank.', 'When did the bridge sway?'],
    [
      'that denies the same in another way',
      'The mayor refused to open the bridge.',
      'Who did not open the bridge?',
    ],
    ['of something else than what is denied', 'The ferry sank at noon.', 'Who did not open the bridge?'],
    ['where a word only begins like a negative one', 'The press was there.', 'What impressed her?'],
  ])('%s: %s', (_, sentence, question) => {
    expect(says(sentence, question)).toBe(false);
  });
});
