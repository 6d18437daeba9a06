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
    ['the phrase is a time, and nothing parts them', 'A day later he resigned.'],
    ['the time has something behind it', 'Hours after the crash, she left Oss.'],
    ['the phrase tells in what office', 'As a young man he kept bees.'],
    ['the phrase has a clause of its own', 'In the years that followed he built two bridges.'],
    ['the pronoun comes after an adverb', 'Fortunately, they knew the way.'],
    ['a participle is said of it', 'Asked whether the bus had been too fast, he declined to comment.'],
    ['also where somebody else is named', 'Asked by Luis Ortega whether she was tired, she laughed.'],
    [
      'also where a place and a date have commas',
      'Born in Oss, Holland, on Monday, May 6, 1968, he never left.',
    ],
    ['the participle stands alone', 'Enraged, he left.'],
    ['it only says how many', 'Both were arrested.'],
    ['or how many they are', 'The two met in Oss.'],
    ['or that they are others', 'Others say that the bridge is safe.'],
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
    ['somebody speaks in the phrase before it', 'On Friday the mayor said she would go.'],
    ['what is said begins with the pronoun', 'In May the owners announced that they would sell.'],
    ['a participle is said of a name', 'Asked whether the bus had been too fast, Khan said he slept.'],
    ['a name only looks like a participle', 'Beijing and Oss agreed, and they signed.'],
    ['"following" is said of nobody', 'Following Khan to Oss, he says, was hard.'],
    ['it says how many of whom', 'The two ministers met in Oss.'],
    ['it says at once who both are', 'Both Khan and Ortega were arrested.'],
    ['a time is its subject', 'A day later the mayor of Oss resigned.'],
    ['it is empty', ''],
  ])('%s: %j', (_, sentence) => {
    expect(leansOnSentenceBefore(sentence)).toBe(false);
  });
});
