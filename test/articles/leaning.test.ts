import { describe, expect, test } from 'vitest';
import { leansOnSentenceBefore } from '../../src/articles/leaning.js';

describe('a sentence leans on the one before it when', () => {
  test.each([
    ['a pronoun is its subject', 'He said so.'],
    ['also in quotation marks', '“They came,” Khan said.'],
    ['a word ties it to what was said', 'However, she left.'],
    ['two such words do', 'But then it rained.'],
    ['it begins with whose something is', 'Their talks failed.'],
    ['it points back to a thing', 'This visit was long.'],
    ['it points back to what was said', 'In this regard delegation level talks will be organized.'],
    ['it points back to a time', 'After that the town grew.'],
    ['the pronoun comes after a phrase that names nobody', 'On Friday, he said no.'],
    ['or after a longer one', 'In the evening of the second day they met.'],
    ['"it" means a thing', 'It went beyond mere symbolism.'],
    ['a pronoun says whose words they are', '“We lost everything,” she said.'],
    ['also behind the verb', '“They knew where to look!” added he.'],
    ['it begins with whose opinion it is', 'According to her, the town needs money.'],
    ['it begins with one of several', 'One of them, Luis Ortega, scored.'],
    ['its first clause is about him', 'When he returned to Oss, the bridge was gone.'],
    ['"unlike" points back', 'Unlike them, Oss has a bridge.'],
  ])('%s: %j', (_, sentence) => {
    expect(leansOnSentenceBefore(sentence)).toBe(true);
  });
});

describe('a sentence stands alone when', () => {
  test.each([
    ['a name is its subject', 'Sharif said he left.'],
    ['a common noun is', 'The prime minister left.'],
    ['"it" means nothing', 'It is hoped that Khan comes.'],
    ['"it" is the weather', 'It rained all day.'],
    ['"this" is a time', 'This week, Oss votes.'],
    ['somebody with a name says the words', '“We lost everything,” Khan said.'],
    ['its first clause names somebody', 'When Khan returned to Oss, he wept.'],
    ['"it" only points forward', 'It was Khan who spoke.'],
    ['the pronoun comes after a name', 'After Khan arrived, he spoke.'],
    ['a title only looks like a pronoun', 'Her Majesty opened the bridge.'],
    ['a name only begins like one', 'Thisbe and Italy won; Hefty fines were paid.'],
    ['a tie is followed by a name', 'Then Khan left.'],
    ['it is empty', ''],
  ])('%s: %j', (_, sentence) => {
    expect(leansOnSentenceBefore(sentence)).toBe(false);
  });
});
