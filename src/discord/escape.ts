/** Any text -> Discord markdown that shows exactly that text and does nothing else. */

/**
 * What can begin a construct of Discord's markdown, or a mention, anywhere in a line: certain characters; the colon that
 * would make an address a link (`https://`) or a name an emoji (`:name:`); and the slash behind a host, since Discord
 * finds invitations without any `https:` too (`discord.gg/x`).
 */
const MARKUP = /[\\*_~`|[\]<>@]|:(?=\/\/|[^\s:]+:)|(?<=[\p{L}\p{N}]\.\p{L}{2,})\//gu;
/** What makes a line a heading, small print or a list: these count only where a line begins. */
const LINE_START = /^(\s*)([#+-]|\d+(?=[.)]))/;

/**
 * Puts a backslash before each character that Discord would take as markup. A backslash before punctuation is never
 * shown, so a reader sees `text` itself: nothing is removed, replaced or slipped in between.
 * @param text without line breaks; each line of a longer text is escaped by itself
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(MARKUP, '\\$&')
    .replace(LINE_START, (_, indent: string, mark: string) =>
      /\d/.test(mark) ? `${indent}${mark}\\` : `${indent}\\${mark}`,
    );
}

/** Line breaks of every system and of Unicode, each of which Discord or a terminal may show as one. */
export const LINE_BREAK = /\r\n|[\n\r\u0085\u2028\u2029]/g;

/** Controls, and the invisible characters that turn the direction of what follows them. */
const UNSEEN = /[\p{Cc}\u200b\u200e\u200f\u061c\u202a-\u202e\u2060-\u2069\ufeff]/gu;
/** What `escapeMarkdown` and `escapeLabel` put in. */
const ESCAPES = /\\(?=[^0-9A-Za-z\s])|[\u2068\u2069]/g;

/** What a reader sees of escaped text. */
export function unescapeMarkdown(text: string): string {
  return text.replace(ESCAPES, '');
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * A title, a source or a question as one line, for where Discord reads no markdown: a button, a menu. Unlike a quote it
 * may be tidied: white space runs together, unseen characters go, and past `limit` it ends in an ellipsis.
 * @param limit the longest result, in UTF-16 units, of which a text never has fewer than Discord counts
 */
export function plainLabel(text: string, limit: number): string {
  const line = text.replace(/\s+/g, ' ').replace(UNSEEN, '').replace(/ +/g, ' ').trim();
  if (line.length <= limit) return line;
  // Never half of a surrogate pair.
  const cut = line.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '');
  return `${cut.trimEnd()}…`;
}

/**
 * The same for a message's text, escaped, so that it can't disturb the line it stands in.
 * @param limit the longest result, with what is put in, in UTF-16 units; at least 8
 */
export function escapeLabel(text: string, limit: number): string {
  for (let length = limit; ; ) {
    const escaped = isolated(escapeMarkdown(plainLabel(text, length)));
    const over = escaped.length - limit;
    if (over <= 0) return escaped;
    // Each character takes two at most.
    length -= Math.ceil(over / 2);
  }
}

/** First-strong isolate: a right-to-left title keeps its order and leaves the date behind it where it belongs. */
function isolated(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}
