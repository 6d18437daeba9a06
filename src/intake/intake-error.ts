/** Why a document can't become an article -> a sentence that says what happened, to which thing, and what to do. */

import { explainFault, type FaultCode } from '../articles/fault.js';
import { explain, type SentenceCode } from '../articles/sentence-code.js';

/**
 * The sentences in English, by what happened; each function puts its values into words and does nothing else. Values
 * may come from a page or a member (a host, a name of a kind), so whoever shows a sentence escapes it.
 */
export const REFUSALS = {
  // Addresses.
  not_an_address: () =>
    'That is no address on the web. Write it whole, beginning with https:// or http://, at most 2,048 characters long.',
  scheme: ({ scheme }: { scheme: string }) =>
    `Addresses with ${scheme}: are not fetched, only https:// and http://. Save the page and attach the file instead.`,
  credentials: () =>
    'The address holds a user name or a password. Leave them out; for pages behind a login, attach a file or paste the text.',
  port: ({ port }: { port: string }) =>
    `Port ${port} is none that websites use, so it is not asked. Leave the port out of the address.`,
  unknown_host: ({ host }: { host: string }) =>
    `There is no ${host}, or its name can't be resolved now. Check the spelling, or try again later.`,
  not_public: ({ host }: { host: string }) =>
    `${host} is not on the public internet, and nothing else is fetched. Attach the file or paste the text instead.`,
  unreachable: ({ host }: { host: string }) =>
    `${host} can't be reached, or its certificate is not valid. Open the address in a browser, or try again later.`,
  too_many_redirects: ({ most }: { most: number }) =>
    `The address leads on to others more than ${most} times. Open it in a browser and give the address that it ends at.`,
  downgrade: ({ host }: { host: string }) =>
    `The address leads from https to http, which anyone on the way could change (at ${host}). Attach the file or paste the text instead.`,
  http_status: ({ host, status }: { host: string; status: number }) =>
    `${host} answered with status ${status} instead of a page. Open the address in a browser; if it shows the article there, attach the saved page or paste the text.`,
  too_slow: ({ host, seconds }: { host: string; seconds: number }) =>
    `${host} did not send the whole page within ${seconds} seconds. Try again later, or attach the saved page.`,
  content_type: ({ type }: { type: string }) =>
    `The address holds ${type}. Only web pages, plain text, Markdown and PDF are read.`,
  content_encoding: ({ encoding }: { encoding: string }) =>
    `The page is packed in a way that is not read here (${encoding}). Save the page and attach the file instead.`,

  // Files and texts.
  too_large: ({ megabytes }: { megabytes: number }) =>
    `That is larger than ${megabytes} MB, the most that is read. Paste the text of the article instead.`,
  kind: ({ kind }: { kind: string }) =>
    `The file is of the kind ${kind}, by what is in it. Attach a .md, .txt, .html or .pdf file.`,
  archive: ({ kind }: { kind: string }) =>
    `The file is an archive (${kind}), and archives are not opened. Attach the article itself: a .md, .txt, .html or .pdf file.`,
  not_text: () =>
    'The file is neither text in UTF-8 nor a PDF. Open it in a text editor and save it with the encoding UTF-8.',
  control_character: ({ code, line, column }: { code: string; line: number; column: number }) =>
    `The text holds the control character ${code} (line ${line}, character ${column}), which can't be shown. Delete it and try again.`,
  no_text: () => 'There is no text in it. Attach or paste the text of the article.',
  no_article: () =>
    'The page holds no article that can be told from its menus and notes, or it loads the text by script. Paste the text instead.',
  too_long: ({ characters, most }: { characters: number; most: number }) =>
    `The text has ${characters} characters; the most is ${most}. Split it into several articles.`,
  shrunk: ({ characters, before }: { characters: number; before: number }) =>
    `The page has only ${characters} characters of text now; the article has ${before}. If it was shortened on purpose, remove it and add it again.`,
  front_matter: ({ fault }: { fault: FaultCode }) => explainFault(fault),
  pdf_encrypted: () =>
    'The PDF is protected by a password. Save it without one, or paste the text of the article.',
  pdf_without_text: () =>
    'The PDF holds pictures of pages and no text. Run text recognition (OCR) on it first, or paste the text of the article.',
  pdf_broken: () => 'The PDF is damaged and can’t be read. Save or download it again, or paste the text.',
  reading_too_slow: ({ seconds }: { seconds: number }) =>
    `Reading it took longer than ${seconds} seconds, so it was given up. Paste the text of the article instead.`,
  reading_too_large: ({ megabytes }: { megabytes: number }) =>
    `Reading it took more than ${megabytes} MB of memory, so it was given up. Paste the text of the article instead.`,
};

export type Refusals = typeof REFUSALS;
/** What a sentence is made of: `{ kind: 'port', values: { port: '22' } }`. */
export type Refusal = SentenceCode<Refusals>;

/** A document that can't become an article. `message` is the English sentence for the moderator. */
export class IntakeError extends Error {
  override readonly name = 'IntakeError';
  readonly refusal: Refusal;

  constructor(refusal: Refusal, options?: ErrorOptions) {
    super(explainRefusal(refusal, REFUSALS), options);
    this.refusal = refusal;
  }
}

/** @param sentences REFUSALS, or the same in another language */
export function explainRefusal(refusal: Refusal, sentences: Refusals): string {
  return explain(refusal, sentences);
}
