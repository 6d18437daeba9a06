/**
 * Sentences with quotation marks in, who speaks in them out, where the text leaves no doubt: "“…,” Khan said", "Khan said that
 * “…”", "“…,” said Khan", "according to Khan, “…”", "He called it “…”" behind a sentence whose subject he is.
 */
import { antecedent, type Pronoun } from '../answer/antecedent.js';
import type { Span } from '../articles/article.js';
import { datelineLength } from '../articles/dateline.js';
import { INVERTED, OF_OTHERS, SPEAKING } from '../articles/speaking-verbs.js';
import { type Subject, subjectBefore, subjectBehind } from './subject.js';

export interface Attribution extends Span {
  /** Whether `start` and `end` are offsets in the sentence before. */
  readonly isInBefore: boolean;
  readonly kind: 'person' | 'office';
}

/** Stands for everything between quotation marks: whoever is named there is not who speaks. */
const MASK = '\uE000';
const ACCORDING = /(?<![\p{L}])according to /giu;
/** Behind a quotation and before its verb: the mark, a comma. */
const BEHIND_QUOTATION = new RegExp(`(?<!${MASK})${MASK}+["”»“'’]*,?\\s*["”»'’]*\\s*$`, 'u');
/** What may stand before the quotation that a sentence begins with: "But", "Later,", "In Oss,", "Calling it". */
const OPENING =
  /^[^\p{L}]*(?:(?:and|but|so|then|yet),? )?(?:\p{L}+, |(?:at|by|during|for|from|in|on) (?:[\p{L}\p{N}’'-]+ ){0,4}[\p{L}\p{N}’'-]+, |(?:calling|describing|hailing|praising|denouncing|condemning|dismissing|welcoming) [^,]*)?["“”«»„'‘’`]*$/iu;
const SENTENCE_END = /[.!?]["”’']?\s/u;
/** Between a verb and its quotation. */
const UP_TO_QUOTATION = /^(?:[^,:;.!?]*|[,:]\s*["“”«»„'‘’`]*)$/u;
/** How far behind its verb a quotation may begin, in characters. */
const REACH = 160;

/**
 * @param text one sentence, or several that one quotation holds together
 * @param quoted the stretches between quotation marks in it
 * @param before the sentence before it in its paragraph
 */
export function attribution(
  text: string,
  quoted: readonly Span[],
  before: string | undefined,
): Attribution | undefined {
  const masked = mask(text, quoted);
  if (isOfOthers(masked)) return undefined;
  const found: Subject[] = [];
  for (const { index, 0: verb } of masked.matchAll(SPEAKING)) {
    const subject = subjectBefore(masked, index);
    if (subject !== undefined) {
      const isBehind = isBehindQuotation(masked, subject.start, found.length > 0);
      if (isBehind || isBeforeQuotation(masked, index + verb.length)) found.push(subject);
      continue;
    }
    const isInverted = INVERTED.test(verb) && isBehindQuotation(masked, index, found.length > 0);
    const behind = isInverted ? subjectBehind(masked, index + verb.length) : undefined;
    if (behind !== undefined) found.push(behind);
    // It is not known whose words the next quotation is, unless another verb says so.
    else if (isLastBeforeQuotation(masked, index + verb.length)) return undefined;
  }
  for (const { index, 0: words } of masked.matchAll(ACCORDING)) {
    const end = index + words.length;
    const subject = subjectBehind(masked, end);
    // "According to Khan’s book, Malik …"
    if (subject !== undefined && !masked.slice(end, subject.start).includes(',')) found.push(subject);
  }
  return only(found, masked, before);
}

/** The one subject: of two that are not the same words, neither is certain. */
function only(found: readonly Subject[], text: string, before: string | undefined): Attribution | undefined {
  const [first] = found;
  if (first === undefined) return undefined;
  const words = ({ start, end }: Span) => text.slice(start, end).toLowerCase();
  if (found.some((each) => words(each) !== words(first))) return undefined;
  const { kind, start, end } = first;
  if (kind !== 'pronoun') return { kind, start, end, isInBefore: false };
  if (before === undefined) return undefined;
  const meant = antecedent(words(first) as Pronoun, before);
  if (meant === undefined) return undefined;
  const isOffice = /^the /i.test(before.slice(meant.start, meant.end));
  return { ...meant, kind: isOffice ? 'office' : 'person', isInBefore: true };
}

/**
 * Whether what stands before `at` is spoken by whoever is named there. Words in the midst of a clause may only be spoken of:
 * "Accused of “theft,” Khan said …".
 * @param isKnown whether it was found already who speaks in this sentence
 */
function isBehindQuotation(masked: string, at: number, isKnown: boolean): boolean {
  const before = masked.slice(0, at);
  const quotation = BEHIND_QUOTATION.exec(before);
  if (quotation === null || isKnown) return quotation !== null;
  const clause = before.slice(0, quotation.index).split(SENTENCE_END).at(-1) ?? '';
  return OPENING.test(clause.slice(datelineLength(clause)));
}

/** Whether words that somebody else says, or that are written somewhere, stand between quotation marks. */
function isOfOthers(masked: string): boolean {
  return [...masked.matchAll(OF_OTHERS)].some(({ index, 0: { length } }) => {
    const between = masked.slice(index + length).split(MASK, 2);
    return (
      between.length > 1 && UP_TO_QUOTATION.test(between[0] ?? '') && between[0]?.search(SPEAKING) === -1
    );
  });
}

/** No other sentence between the verb and the quotation. */
function isBeforeQuotation(masked: string, end: number): boolean {
  const next = masked.slice(end, end + REACH);
  const quotation = next.indexOf(MASK);
  return quotation >= 0 && !/[.!?;]\s/.test(next.slice(0, quotation));
}

function isLastBeforeQuotation(masked: string, end: number): boolean {
  const between = masked.slice(end).split(MASK, 1)[0] ?? '';
  return isBeforeQuotation(masked, end) && between.search(SPEAKING) < 0;
}

function mask(text: string, quoted: readonly Span[]): string {
  let masked = text;
  for (const { start, end } of quoted) {
    masked = masked.slice(0, start) + MASK.repeat(end - start) + masked.slice(end);
  }
  return masked;
}
