/** An article's address and a passage -> an address that opens the article with the passage highlighted. */

/** The longest address put into a message: what Discord takes for a link (a button's), so that it opens everywhere. */
export const LINK_LIMIT = 512;
/** Up to this many words the passage is named whole, beyond it by its first and last ones. */
const WHOLE_WORDS = 10;
/** Words at either end, the more the surer; fewer where the address grows too long. */
const END_WORDS = [6, 4, 3] as const;

const words = new Intl.Segmenter('und', { granularity: 'word' });

/**
 * Builds a link with a text directive (https://wicg.github.io/scroll-to-text-fragment/).
 * Browsers that don't know it, and pages that don't hold the passage, open as usual.
 * @param url an http or https address; its own `#part` is kept
 * @param passage the words to highlight
 * @returns the plain address where no directive fits, undefined where the address is none or is itself too long
 */
export function passageLink(url: string, passage: string): string | undefined {
  const plain = safeAddress(url);
  if (plain === undefined) return undefined;
  const joint = plain.includes('#') ? ':~:' : '#:~:';
  const link = directives(passage)
    .map((directive) => `${plain}${joint}text=${directive}`)
    .find((candidate) => candidate.length <= LINK_LIMIT);
  return link ?? plain;
}

/** The address in a spelling that can stand between `(<` and `>)` of a markdown link; undefined for what is no web address. */
export function safeAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  if (!/^https?:$/.test(parsed.protocol)) return undefined;
  // An address that brings a directive of its own keeps only what stands before it.
  const address = parsed.href.replace(/:~:.*$/s, '').replace(/#$/, '');
  const spelt = address.replace(/[()\\<>|`]/g, percent);
  return spelt.length <= LINK_LIMIT ? spelt : undefined;
}

/** The ways to name a passage, the surest first. */
function directives(passage: string): string[] {
  // A page shows any white space as one space; a passage over several lines is several blocks in it.
  const text = passage.trim().replace(/\s+/g, ' ');
  const oneBlock = !/[\n\r\u2028\u2029]/.test(passage.trim());
  const found = [...words.segment(text)].filter((segment) => segment.isWordLike);
  // An unpaired surrogate has no percent-encoding; no page can hold one.
  if (found.length === 0 || /\p{Cs}/u.test(text)) return [];
  if (oneBlock && found.length <= WHOLE_WORDS) return [encode(text)];
  return END_WORDS.filter((count) => 2 * count <= found.length).flatMap((count) => {
    const first = found[count - 1];
    const last = found[found.length - count];
    if (!first || !last) return [];
    const start = text.slice(0, first.index + first.segment.length);
    return [`${encode(start)},${encode(text.slice(last.index))}`];
  });
}

/** Percent-encoding, of the mark `-` too, which a directive's own grammar uses beside `,` and `&`. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/[-()]/g, percent);
}

function percent(mark: string): string {
  return `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
}
