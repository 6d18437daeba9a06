/** A document's bytes -> what it is, by what is in it: a name or a server's word proves nothing. */
import { isUtf8 } from 'node:buffer';
import { decodeBuffer } from 'encoding-sniffer';
import { fileTypeFromBuffer } from 'file-type';
import { IntakeError } from './intake-error.js';
import { utf16Mark } from './read-text.js';

export type DocumentKind = 'html' | 'pdf' | 'text';

const ARCHIVES = new Set(
  '7z ace alz ar arj bz2 cab cpio crx deb dmg gz jar lz lz4 lzh rar rpm tar tar.gz xar xz z zip zst'.split(
    ' ',
  ),
);
/** WHATWG MIME Sniffing, section 7.1, and elements that a saved piece of a page begins with. */
const MARKUP =
  /^[\s\uFEFF]*(?:<\?xml[^>]*>\s*)?<(?:!DOCTYPE HTML|!--|\/?(?:html|head|title|meta|link|body|script|style|iframe|main|article|section|header|nav|div|h1|p|a|b|br|font|table)(?=[\s/>]))/i;
/** What a program or a picture holds and a text doesn't. */
const BINARY = /(?!\s)\p{Cc}/u;
/** Kinds that are written in plain letters. */
const LETTERED = /^(?:\{\\rtf|%!PS)/;
/** Where a page says so, it does near its beginning. */
const BEGINNING = 4_096;

/** @throws IntakeError `archive`, `kind` or `not_text` */
export async function documentKind(bytes: Uint8Array): Promise<DocumentKind> {
  const beginning = Buffer.from(bytes.subarray(0, BEGINNING));
  if (beginning.toString('latin1', 0, 5) === '%PDF-') return 'pdf';
  // Markup is written in letters of ASCII, whichever encoding a page says that it has: that is for whoever reads it.
  const text = decodeBuffer(beginning, {
    transportLayerEncodingLabel: isUtf8(bytes) ? 'utf-8' : 'windows-1252',
  });
  const decodable = isUtf8(bytes) || utf16Mark(bytes) !== undefined;
  const lettered = decodable && !BINARY.test(text) && !LETTERED.test(text);
  if (!lettered) {
    // Only what is no text is looked up: a report that begins with "BMW" has the first bytes of a picture.
    const type = await fileTypeFromBuffer(bytes);
    if (type !== undefined && type.ext !== 'xml') {
      const kind = type.ext;
      throw new IntakeError({ kind: ARCHIVES.has(kind) ? 'archive' : 'kind', values: { kind } });
    }
  }
  return MARKUP.test(text) ? 'html' : 'text';
}
