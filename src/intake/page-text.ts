/** A piece of a web page -> its text as a browser lays it out: paragraphs parted by a blank line. */

/** The few members of a DOM node that are read here. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly parentNode: PageNode | null;
}

const ELEMENT = 1;
const TEXT = 3;

/** Shown as blocks by browsers (HTML, "Rendering"); each is a paragraph of its own, list items and rows of tables too. */
const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM ' +
    'H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LEGEND LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL'
  ).split(' '),
);
const CELLS = new Set(['TD', 'TH']);
/** What holds no text of the article. RP holds the brackets for readers that can't show ruby. */
const SKIPPED = new Set(
  (
    'AUDIO BUTTON CANVAS DATALIST EMBED HEAD IFRAME INPUT MATH METER NOSCRIPT OBJECT OPTION PROGRESS RP SCRIPT SELECT ' +
    'STYLE SVG TEMPLATE TEXTAREA VIDEO'
  ).split(' '),
);
/** Places where a word may be parted, and other characters that a browser doesn't show; direction marks are not among them. */
const UNSEEN = /(?![\t\n\f\r])[\p{Cc}\u00AD\u200B\u2060\uFEFF]/gu;

/**
 * White space runs together except in PRE; cells of a row are parted by a tab and a line break (BR) is kept, as in
 * `innerText`; non-breaking spaces are kept within a paragraph.
 */
export function textOfPage(root: PageNode): string {
  const paragraphs: string[] = [];
  let pieces: string[] = [];
  const add = (piece: string) => {
    if (piece !== '') pieces.push(piece);
  };
  const close = () => {
    // Two breaks in a row are how old pages part paragraphs.
    for (const part of pieces.join('').split(/\n\s*\n/)) {
      const text = part.replace(/ *\n */g, '\n').trim();
      if (text !== '') paragraphs.push(text);
    }
    pieces = [];
  };
  walk(root, {
    enter(node, name) {
      if (BLOCKS.has(name)) close();
      else if (name === 'BR') add('\n');
      else if (CELLS.has(name) && pieces.length > 0) {
        // Old pages put menus and columns of text into tables; there a cell is no value in a row.
        if (pieces.includes('\n')) close();
        else add('\t');
      } else if (node.nodeType === TEXT) {
        const text = (node.textContent ?? '').replace(UNSEEN, '');
        add(isPreformatted(node) ? text.replace(/\r\n?|\f/g, '\n') : collapse(text, pieces.at(-1)));
      }
    },
    leave(name) {
      if (BLOCKS.has(name)) close();
    },
  });
  close();
  return paragraphs.join('\n\n');
}

/** Without recursion: a page may nest as deep as it likes. */
function walk(
  root: PageNode,
  visit: { enter(node: PageNode, name: string): void; leave(name: string): void },
): void {
  let node: PageNode | null = root;
  while (node !== null) {
    const name = node.nodeName.toUpperCase();
    const skipped = node.nodeType === ELEMENT && SKIPPED.has(name);
    if (!skipped) {
      visit.enter(node, name);
      if (node.firstChild !== null) {
        node = node.firstChild;
        continue;
      }
    }
    while (node !== null) {
      visit.leave(node.nodeName.toUpperCase());
      if (node === root) return;
      if (node.nextSibling !== null) break;
      node = node.parentNode;
    }
    node = node?.nextSibling ?? null;
  }
}

/** White space as HTML has it (a non-breaking space is none) becomes one space, and none behind another. */
function collapse(text: string, before = ' '): string {
  const collapsed = text.replace(/[ \t\n\f\r]+/g, ' ');
  return /[ \t\n]$/.test(before.slice(-1)) ? collapsed.replace(/^ /, '') : collapsed;
}

/** How far up from its text a PRE is looked for: there is a CODE or a SPAN between them at most. */
const NEAR = 4;

function isPreformatted(node: PageNode): boolean {
  let parent = node.parentNode;
  for (let step = 0; step < NEAR && parent !== null; step++) {
    if (parent.nodeName.toUpperCase() === 'PRE') return true;
    parent = parent.parentNode;
  }
  return false;
}
