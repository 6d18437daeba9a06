/** What is wrong with a file of the corpus -> two sentences: why it can't be served, and what its keeper can do about it. */

import { explain, type SentenceCode } from './sentence-code.js';

/** What is wrong with a file, and what its keeper can do about it, in English. */
export interface Words {
  readonly reason: string;
  readonly remedy: string;
}

const SAVE_AS_UTF8 = 'Open it in a text editor and save it with the encoding UTF-8.';
const move = (ending: string) =>
  `Move it out of the corpus folder, or rename it so that it doesn't end in ${ending}.`;

/**
 * The sentences in English, by what is wrong; each function puts its values into words and does nothing else. Values may
 * come from the file, so whoever shows a sentence escapes it.
 */
const FAULTS = {
  // The file.
  folder: ({ ending }: { ending: string }): Words => ({ reason: 'It is a folder.', remedy: move(ending) }),
  no_ordinary_file: ({ ending }: { ending: string }): Words => ({
    reason: 'It is no ordinary file.',
    remedy: move(ending),
  }),
  gone: (): Words => ({
    reason: 'It is gone, or a link to nothing.',
    remedy: 'Put the file in its place, or delete the link.',
  }),
  unreadable: ({ cause }: { cause: string }): Words => ({
    reason: `It can't be read: ${cause}.`,
    remedy: 'Let this program read the file, or remove it.',
  }),
  same_name: ({ first }: { first: string }): Words => ({
    reason: `It has the same name as ${first} but for the ending, and answers cite an article by that name.`,
    remedy: 'Rename one of the two.',
  }),
  too_large: ({ bytes, most }: { bytes: number; most: number }): Words => ({
    reason: `It has ${bytes} bytes; the most is ${most}.`,
    remedy: 'Split it into several articles.',
  }),

  // Its text.
  not_utf8: ({ at, line, byte }: { at: number; line: number; byte: string }): Words => ({
    reason: `It is not UTF-8: byte ${at} (line ${line}) is ${byte}.`,
    remedy: SAVE_AS_UTF8,
  }),
  nul: ({ at }: { at: number }): Words => ({
    reason: `It is not text: character ${at} is NUL, as in UTF-16 or a program.`,
    remedy: SAVE_AS_UTF8,
  }),
  no_text: (): Words => ({
    reason: 'It holds no text.',
    remedy: 'Put the article into it, or delete the file.',
  }),

  // Its front matter.
  no_front_matter: (): Words => ({
    reason: 'It does not begin with front matter.',
    remedy:
      'Begin the file with a line of three dashes, a line like "title: Who met where", and a line of three dashes again.',
  }),
  front_matter_without_end: (): Words => ({
    reason: 'Its front matter has no end.',
    remedy: 'Put a line of three dashes (---) between the front matter and the text.',
  }),
  front_matter_too_long: ({ most }: { most: number }): Words => ({
    reason: `Its front matter is longer than ${most} characters.`,
    remedy:
      'Keep to title, source, published and url there, and check that the closing line of dashes is in its place.',
  }),
  front_matter_broken: ({ line, said }: { line: number; said: string }): Words => ({
    reason: `Its front matter is broken at line ${line}: ${said}.`,
    remedy: `Correct line ${line}. A value that holds a colon, a # or a quotation mark belongs in quotes: title: "Talks: day two".`,
  }),
  no_title: (): Words => ({
    reason: 'It has no title.',
    remedy: 'Add a line to its front matter such as title: "Who met where".',
  }),
  too_long: ({ field, characters, most }: { field: string; characters: number; most: number }): Words => ({
    reason: `Its ${field} has ${characters} characters; the most is ${most}.`,
    remedy: `Shorten the ${field} in its front matter.`,
  }),
  no_day: ({ said }: { said: string }): Words => ({
    reason: `It says "published: ${said}", which is no day of the calendar.`,
    remedy: 'Write the day as year-month-day, such as published: 2025-05-27, or leave the line out.',
  }),
  no_address: ({ said }: { said: string }): Words => ({
    reason: `It says "url: ${said}", which is no address on the web.`,
    remedy: 'Write the whole address, beginning with https:// or http://, or leave the line out.',
  }),
  not_storable: ({ field }: { field: string }): Words => ({
    reason: `The ${field} can't be stored as it is.`,
    remedy: 'Write it on one line, without characters that can’t be seen.',
  }),
};

type FaultKind = keyof typeof FAULTS;
/** What two sentences are made of: `{ kind: 'nul', values: { at: 3 } }`. */
export type FaultCode = SentenceCode<typeof FAULTS>;

/** The sentences in one language, the reason and the remedy in one. */
export type FaultSentences = {
  readonly [Kind in FaultKind]: (...values: Parameters<(typeof FAULTS)[Kind]>) => string;
};

/** FAULTS, each as one text. */
export const FAULTS_IN_ENGLISH = Object.fromEntries(
  Object.keys(FAULTS).map((kind) => [
    kind,
    (values: unknown) => {
      const { reason, remedy } = fault({ kind, values } as FaultCode);
      return `${reason} ${remedy}`;
    },
  ]),
  // It has every kind that FAULTS has, and no function in it looks at values of another.
) as unknown as FaultSentences;

export interface Fault extends Words {
  readonly code: FaultCode;
}

/** A fault with its words in English. */
export function fault(code: FaultCode): Fault {
  return { ...explain(code, FAULTS), code };
}

/** A fault's words in one language. */
export function explainFault(code: FaultCode, sentences: FaultSentences = FAULTS_IN_ENGLISH): string {
  return explain(code, sentences);
}
