/** A question for a person or a place and a sentence in, the name in the sentence that answers out. */
import type { Span } from '../articles/article.js';
import { isFunctionWord } from './function-words.js';
import type { Asking } from './highlight.js';
import { type Name, names } from './names.js';

/** "Against who?", "With whom did they meet?", "Who did they meet with?": the answer stands behind the same word. */
const BEHIND =
  /\b(with|against|to|from|by|for)\s+(?:who|whom|which|what)\b|\b(with|against|to|from|by|for)[\s?.!]*$/i;
const PREPOSITION =
  /\b(?:with|against|to|from|of|for|in|at|on|about|towards?|between|alongside)\s+(?:the\s+)?$/i;
const IDENTITY = /\bwho(?: is| was| are| were|['’]?s) ((?:[\p{L}’'-]+ ?){1,4})[?.!\s]*$/iu;
/** "Who is the foreign minister of …": the role. */
const ROLE_ASKED =
  /\bwho(?: is| was| are| were|['’]?s) (?:the|an?) ([\p{L} -]+?)(?: (?:of|in|at|for|from)\b|[?.!]|$)/iu;
/** "Who" is the subject: a verb follows it, not "did" or "is". */
const AS_SUBJECT = /\bwho\s+(?!(?:did|does|do|is|was|are|were)\b)\p{L}/iu;
const SAYING =
  /^(?:said|says?|told|declar(?:ed|es|ing)|describ(?:ed|es)|stat(?:ed|es)|claim(?:ed|s)|announc(?:ed|es)|add(?:ed|s)|not(?:ed|es)|remark(?:ed|s)|emphasi[sz](?:ed|es)|stress(?:ed|es)|call(?:ed|s)|wrote|argu(?:ed|es)|explain(?:ed|s)|highlight(?:ed|s)|reiterat(?:ed|es))$/i;
const ROLE =
  /\bthe (?:deputy )?(?:prime minister|president|foreign minister|minister|king|queen|army chief|general|governor|mayor|chancellor|ambassador|spokesman|spokeswoman|two leaders)\b/gi;

export function findPerson(asking: Asking, sentence: string): Span | undefined {
  const { question, isAsked } = asking;
  if (/\bwhose\b/i.test(question)) return findOwner(asking, sentence);
  const all = names(sentence);
  const title = findTitle(all, asking, sentence);
  if (title !== undefined) return title;
  const behind = findBehind(all, asking, sentence);
  if (behind !== undefined) return behind;
  const others = all.filter(({ isPerson, own }) => isPerson && !own.some(isAsked));
  const role = ROLE_ASKED.exec(question)?.[1]
    ?.toLowerCase()
    .split(/[\s-]+/);
  if (role !== undefined) {
    const isHeld = (text: string) => role.every((word) => text.toLowerCase().includes(word));
    const holder = others.find(({ start, end }) => isHeld(sentence.slice(start, end)));
    if (holder !== undefined || !isHeld(sentence)) return holder;
  }
  const isSubject = AS_SUBJECT.test(question);
  const doer = isSubject ? findDoer([...others, ...roles(sentence)], asking, sentence) : undefined;
  if (doer !== undefined) return doer;
  const possible = others.filter(({ start }) => !isSubject || !PREPOSITION.test(sentence.slice(0, start)));
  // With several, which one is meant can't be told; nor whether it is the one where the rest is about something else.
  return possible.length === 1 && hasAsked(sentence.replace(/\p{Lu}\S*/gu, ''), isAsked)
    ? possible[0]
    : undefined;
}

/** Whether a word of the question that says something stands in a text. */
function hasAsked(text: string, isAsked: (word: string) => boolean): boolean {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).some((word) => isAsked(word) && !isFunctionWord(word));
}

/** "Who is Ishaq Dar?": "Deputy Prime Minister", be it before the name or before it and a comma. */
function findTitle(all: readonly Name[], { question }: Asking, sentence: string): Span | undefined {
  const wanted = IDENTITY.exec(question)?.[1]?.trim().toLowerCase().split(/\s+/);
  if (wanted === undefined) return undefined;
  for (const [i, { start, end, own, isPerson }] of all.entries()) {
    if (!isPerson || !wanted.every((word) => own.some((each) => each.toLowerCase() === word))) continue;
    const title = sentence.slice(start, end - own.join(' ').length).trimEnd();
    if (title !== '') return { start, end: start + title.length };
    const before = all[i - 1];
    if (before?.isOffice && sentence.slice(before.end, start) === ', ') return before;
  }
  return undefined;
}

/** "Whose remarks …": the name in "Sharif’s remarks". */
function findOwner({ isAsked }: Asking, sentence: string): Span | undefined {
  return names(sentence).find(({ end }) => {
    const [, ...owned] = /^['’]s (\p{L}+)(?: (\p{L}+))?/u.exec(sentence.slice(end)) ?? [];
    return owned.some((word) => word !== undefined && isAsked(word));
  });
}

function findBehind(all: readonly Name[], { question, isAsked }: Asking, sentence: string): Span | undefined {
  const match = BEHIND.exec(question);
  const word = match?.[1] ?? match?.[2];
  if (word === undefined) return undefined;
  const directly = new RegExp(`((?:[^\\s]+\\s+){1,3})\\b${word}\\s+(?:the\\s+)?$`, 'i');
  return all.find(
    ({ start, end }) =>
      hasAsked(directly.exec(sentence.slice(0, start))?.[1] ?? '', isAsked) &&
      !isAdjective(sentence, { start, end }) &&
      !sentence
        .slice(start, end)
        .split(/[\s-]+/)
        .some(isAsked),
  );
}

function roles(sentence: string): Span[] {
  return [...sentence.matchAll(ROLE)].map(({ index, 0: text }) => ({
    start: index,
    end: index + text.length,
  }));
}

/** Whoever does what the question says: "X thanked …", "accompanied by X", "by the minister, X". */
function findDoer(all: readonly Span[], { question, isAsked }: Asking, sentence: string): Span | undefined {
  const asksForSaying = (question.match(/\p{L}+/gu) ?? []).some((word) => SAYING.test(word));
  const does = (verb: string) =>
    (isAsked(verb) && !isFunctionWord(verb)) || (asksForSaying && SAYING.test(verb));
  return [...all]
    .sort((a, b) => a.start - b.start)
    .find(({ start, end }) => {
      const before = sentence.slice(0, start);
      const done = /(\p{L}+) by (?:(?:\p{Lu}[\p{L}’']*|and|the|of|his|her|its|their)[ ,]+)*$/u.exec(
        before,
      )?.[1];
      if (done !== undefined) return isAsked(done);
      const verb = /^ (\p{Ll}+)/u.exec(sentence.slice(end))?.[1];
      return verb !== undefined && does(verb) && !PREPOSITION.test(before);
    });
}

const PLACED =
  /\b(?:in|at|near|inside|outside|across|throughout|around)\s+(?:the\s+)?(?:(?:\p{L}+\s+){1,2}of\s+)?$/iu;
const WITH_MOVEMENT = /\b(?:in|at|near|into|from|to|through|via)\s+(?:the\s+)?$/i;
const MOVES =
  /\b(?:go|goes|going|went|come|comes|came|travel\w*|fl(?:y|ew|ies)|mov(?:e|ed|es)|sail\w*|sent|from)\b/i;
const NO_PLACE =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|War|Day|Battle|Cup|Treaty|Agreement|\p{L}+day)\b/u;

const PLURAL =
  /\b(?:countries|cities|towns|places|villages|states|regions|rivers|islands|districts|provinces)\b/i;
const SORT = /\b(?:city|country|town|village|state|region|river|island|district|province)\b/i;

export function findPlace(asking: Asking, sentence: string): Span | undefined {
  const { question, isAsked } = asking;
  // One name would be half the answer.
  if (PLURAL.test(question)) return undefined;
  const sort = SORT.exec(question)?.[0].toLowerCase();
  const all = names(sentence);
  const placed = MOVES.test(question) ? WITH_MOVEMENT : PLACED;
  const found = all.find((name) => {
    const text = sentence.slice(name.start, name.end);
    if (NO_PLACE.test(text) || isAdjective(sentence, name) || text.split(/[\s-]+/).some(isAsked))
      return false;
    const before = sentence.slice(0, name.start);
    const own = /\b(\p{L}+) of (?:the )?$/u.exec(before)?.[1] ?? '';
    // "The city of Bergen" is no country.
    return placed.test(before) && (sort === undefined || !SORT.test(own) || own.toLowerCase() === sort);
  });
  return found ?? findBehind(all, asking, sentence);
}

/** "Indian provocation", not "India". */
function isAdjective(sentence: string, { start, end }: Span): boolean {
  const next = /^ (\p{Ll}+)/u.exec(sentence.slice(end))?.[1];
  return (
    /(?:ian|ean|ani|ish|ese|ench|utch)$/.test(sentence.slice(start, end)) &&
    next !== undefined &&
    !isFunctionWord(next)
  );
}
