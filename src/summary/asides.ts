/**
 * Sentences of whole articles in, those out that stand beside what the articles say: the captions of pictures, and
 * questions, whose answers stand elsewhere.
 */
import type { IndexedSentence } from '../index/corpus-index.js';
import { isBoilerplate } from './boilerplate.js';

/** A paragraph of more sentences, the credit counted, is no caption. */
const MAX_CAPTION = 4;

const PICTURE =
  /^\W*(?:\p{L}+ )?(?:credit|images?|photo(?:graph)?s?|picture)(?:\s*[:|/©]| (?:by|courtesy|credit)\b)/iu;
/** "Ada Vermeer/Oss Gazette", "REUTERS/Ada Vermeer". */
const NAMED = String.raw`(?:[\p{Lu}\d][\p{L}\d.'’-]*(?: |(?![\p{L}\d])))+`;
const WHO_FOR_WHOM = new RegExp(String.raw`^\W*${NAMED}/ ?${NAMED}(?:/ ?${NAMED})*\W*$`, 'u');
/** Within the caption's last sentence: "(Photo: Ada Vermeer)". */
const CREDIT_WITHIN = /[([](?:credit|image|photo|picture)[^()[\]]*[)\]]\W*$/i;

const QUESTION = /^\W*Q(?:uestion)?[:.]|\?[\s)\]*_]*$/;

/** @param sentences in order */
export function asides(sentences: readonly IndexedSentence[]): Set<IndexedSentence> {
  const found = new Set(sentences.filter(({ text }) => QUESTION.test(text)));
  let paragraph: IndexedSentence[] = [];
  for (const [i, sentence] of sentences.entries()) {
    paragraph.push(sentence);
    const next = sentences[i + 1];
    if (next?.article === sentence.article && next.paragraph === sentence.paragraph) continue;
    if (paragraph.length <= MAX_CAPTION && endsWithCredit(sentence.text)) {
      for (const each of paragraph) found.add(each);
    }
    paragraph = [];
  }
  return found;
}

function endsWithCredit(text: string): boolean {
  return (PICTURE.test(text) && isBoilerplate(text)) || WHO_FOR_WHOM.test(text) || CREDIT_WITHIN.test(text);
}
