/** Text from anywhere in, text out that shows the same words on a terminal and does nothing else there. */

/** What begins a new line in some program or other: CRLF, CR, NEL, the line and the paragraph separator, VT and FF. */
const LINE_BREAKS = /\r\n|[\r\u0085\u2028\u2029\v\f]/g;
/** Turn the direction of what follows, even past the end of a quote; no words of their own. */
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/g;
/** Controls could move the cursor, change colours, or write to the clipboard. */
const CONTROLS = /[^\P{Cc}\n]/gu;
/** Unicode has a picture for each of the first 32 controls, from here on. */
const CONTROL_PICTURES = 0x2400;
const DELETE = 0x7f;
const PICTURE_OF_DELETE = '\u2421';

/** Controls are shown as their pictures (`␛` for escape), a tab as a space; line breaks of all kinds become `\n`. */
export function inert(text: string): string {
  return text
    .replace(LINE_BREAKS, '\n')
    .replace(DIRECTIONS, '')
    .replace(/\t/g, ' ')
    .replace(CONTROLS, picture);
}

/** Likewise, on one line. */
export function inertLine(text: string): string {
  return inert(text).replace(/\s+/g, ' ').trim();
}

function picture(control: string): string {
  const code = control.charCodeAt(0);
  if (code === DELETE) return PICTURE_OF_DELETE;
  return code < ' '.charCodeAt(0) ? String.fromCharCode(CONTROL_PICTURES + code) : '\u{FFFD}';
}
