/** The words that answer in, the same with the people listed behind them out: "Who came?" is answered by "Ada and Bo". */
import type { Span } from '../articles/article.js';
import { PAST_VERB } from '../articles/tense.js';
import { names } from './names.js';
import { speaksOfPeople } from './person-nouns.js';

/** Not "Who is the mayor?", which asks for one; "Who was with him?" asks for all. */
const FOR_ALL =
  /^(?:(?:and|so|ok|but|please|tell me),? )*who(?:m\b|(?:['’]?s| is| was| are| were) (?:also|there|present|with|among|at|in|on|to|\p{L}+(?:ing|ed))\b|\b(?!['’]?s\b| (?:is|was|are|were)\b))/iu;
const NEXT = /^, (?:the |his |her |their )?$/;
const LAST = /^,? and (?:the |his |her |their )?$/;
/** What may follow upon a list; a verb would begin a clause: "greeted Ada, and Bo left". */
const LIST_ENDS =
  /^(?:$|[,.;:)!?—–]| (?:about|after|along|as|at|before|by|during|for|from|in|on|to|when|where|while|who|with)\b)/u;

/** "…, and a delegation of business leaders": whoever else, in so few words that no verb is among them. */
const OTHERS =
  /^,? and (?:an?|his|her|their|other|several|some|senior)(?: [\p{Ll}-]+){1,6}(?=$|[,.;:)!?—–])/u;
const VERB = new RegExp(`\\b(?:${PAST_VERB}|is|are|has|have|will|\\p{Ll}+ed)\\b`, 'u');

/** @param answering offsets in the sentence */
export function withListed(question: string, sentence: string, answering: Span): Span {
  if (!FOR_ALL.test(question)) return answering;
  const people = names(sentence).filter(({ isPerson, isOffice }) => isPerson || isOffice);
  let last = people.findIndex(({ end }) => end === answering.end);
  if (last < 0) return answering;
  let { end } = answering;
  for (;;) {
    const next = people[last + 1];
    const between = sentence.slice(people[last]?.end, next?.start);
    const isLast = LAST.test(between);
    if (next === undefined || !(isLast || NEXT.test(between)))
      return { ...answering, end: withOthers(people[last]?.end ?? end) };
    if (isLast && LIST_ENDS.test(sentence.slice(next.end))) end = next.end;
    last++;
  }

  function withOthers(from: number): number {
    const [others = ''] = OTHERS.exec(sentence.slice(from)) ?? [];
    const arePeople = /\bdelegation\b/.test(others) || speaksOfPeople(others, { many: true });
    return arePeople && !VERB.test(others) ? from + others.length : end;
  }
}
