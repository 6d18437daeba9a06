/** A PDF's bytes -> its title and the text of its pages. */
import { extractTextItems, getDocumentProxy, getMeta } from 'unpdf';
import type { Found } from './create-draft.js';
import { IntakeError } from './intake-error.js';
import { readLines } from './pdf-lines.js';
import { readParagraphs } from './pdf-paragraphs.js';

/** What programs write into a PDF's title when nobody gave it one. */
const NO_TITLE =
  /^(?:untitled|unknown|document\d*|slide \d+|.*\bMicrosoft (?:Word|PowerPoint)\b.*|.*\.\w{2,5})$/i;
/** Letters of a font that doesn't say which they are. */
const MEANINGLESS = /[\p{Co}\p{Cn}\p{Cc}\uFFFD]/gu;
/** From this share on, such letters make a text that nobody can read. */
const TOO_MANY = 0.1;

/**
 * The day is left open: a PDF knows when its file was made, not when the article was published.
 * @throws IntakeError `pdf_encrypted`, `pdf_broken` or `pdf_without_text`
 */
export async function readPdf(bytes: Uint8Array): Promise<Found> {
  const { pages, named } = await open(bytes);
  const texts = pages.map((items) => items.map(({ str }) => str).join(''));
  const all = texts.join('');
  const meaningless = all.match(MEANINGLESS)?.length ?? 0;
  if (!/[\p{L}\p{N}]/u.test(all) || meaningless > TOO_MANY * all.length) {
    throw new IntakeError({ kind: 'pdf_without_text' });
  }
  const { title, body } = readParagraphs(readLines(pages));
  const pictures = texts.some((text) => text.trim() === '');
  return {
    title: title ?? (NO_TITLE.test(named.trim()) ? undefined : named),
    body,
    ...(pictures && { warnings: ['pages_without_text'] }),
  };
}

async function open(bytes: Uint8Array) {
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    const { items } = await extractTextItems(pdf);
    const { info } = await getMeta(pdf);
    const title: unknown = info['Title'];
    return { pages: items, named: typeof title === 'string' ? title : '' };
  } catch (cause) {
    const encrypted = cause instanceof Error && cause.name === 'PasswordException';
    throw new IntakeError({ kind: encrypted ? 'pdf_encrypted' : 'pdf_broken' }, { cause });
  }
}
