/** A document with a marked place in, the same with something new in that place out. */

/**
 * Puts Markdown between `<!-- name -->` and `<!-- /name -->`.
 * @throws Error when the document has no such place
 */
export function intoDocument(document: string, name: string, markdown: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = document.indexOf(start);
  const to = document.indexOf(end, from);
  if (from === -1 || to === -1) {
    throw new Error(
      `There is no place for it in the document: put "${start}" and "${end}" there, in this order.`,
    );
  }
  return `${document.slice(0, from + start.length)}\n\n${markdown}\n\n${document.slice(to)}`;
}
