/** A web page's bytes -> what it says about itself and the text of its article, without menus, notes and advertising. */
import { isUtf8 } from 'node:buffer';
import { Readability } from '@mozilla/readability';
import { decodeBuffer } from 'encoding-sniffer';
import { parseHTML } from 'linkedom';
import { parse, serialize } from 'parse5';
import type { Found } from './create-draft.js';
import { IntakeError } from './intake-error.js';
import { readPageFacts } from './page-facts.js';
import { type PageNode, textOfPage } from './page-text.js';

/**
 * Nothing is fetched and no script runs: linkedom is a document without a browser.
 * @param charset as the server said; by the HTML standard a byte order mark comes before it, and the page's own word after
 * @throws IntakeError `no_article`, or `not_text` in an encoding that browsers don't read either, such as HZ-GB-2312
 */
export function readPage(bytes: Uint8Array, charset?: string): Found {
  const html = decode(bytes, charset);
  try {
    // As a browser understands it, with all that an author may leave out; linkedom takes tags as they come.
    return readHtml(serialize(parse(html)));
  } catch (cause) {
    if (cause instanceof IntakeError) throw cause;
    // Elements nested deeper than calls of functions can be, or so that Readability loses its way.
    throw new IntakeError({ kind: 'no_article' }, { cause });
  }
}

function decode(bytes: Uint8Array, charset: string | undefined): string {
  try {
    return decodeBuffer(Buffer.from(bytes), {
      ...(charset !== undefined && { transportLayerEncodingLabel: charset }),
      defaultEncoding: isUtf8(bytes) ? 'utf-8' : 'windows-1252',
    });
  } catch (cause) {
    throw new IntakeError({ kind: 'not_text' }, { cause });
  }
}

function readHtml(html: string): Found {
  const { document } = parseHTML(html);
  // Readability takes the document apart, so its facts are read first.
  const facts = readPageFacts(document);
  const article = new Readability<PageNode>(document, { serializer: (root) => root as PageNode }).parse();
  const body = article?.content == null ? '' : withoutTitle(textOfPage(article.content), facts.title);
  if (body === '') throw new IntakeError({ kind: 'no_article' });
  return { ...facts, source: facts.source ?? article?.siteName, body };
}

/** The headline above the text is the title already. */
function withoutTitle(body: string, title = ''): string {
  const end = body.indexOf('\n\n');
  return end !== -1 && plain(body.slice(0, end)) === plain(title) ? body.slice(end + 2) : body;
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
