/** A quote in its paragraph -> the page of a private message that shows it, with buttons to the other pages. */
import type { Context } from '../answer/answer.js';
import type { Language } from '../languages/en.js';
import { buttonRow, CONTEXT } from './buttons.js';
import { citation } from './citation.js';
import { MESSAGE_LIMIT, type Post } from './post.js';
import { quotePages } from './quote-block.js';

/** The longest line about the page (English: `-# Page 999 of 999`), and a line break before it and before the citation. */
const PAGE_LINE_ROOM = 40;

export interface ContextSetting {
  readonly say: Language;
  /** The quote's place id, which the buttons carry on. */
  readonly place: string;
  /** From 0; undefined for the page on which the quote begins; one that isn't there means the last. */
  readonly page?: number | undefined;
}

export function renderContext(context: Context, { say, place, page }: ContextSetting): Post {
  const { quote, before, after, paragraphs } = context;
  const cited = citation(quote, { say, paragraphs });
  const passage = {
    text: before + quote.text + after,
    // A quote that is the whole paragraph has nothing to be set off from.
    bold:
      before + after === '' ? undefined : { start: before.length, end: before.length + quote.text.length },
  };
  const pages = quotePages(passage, MESSAGE_LIMIT - cited.length - PAGE_LINE_ROOM);
  const quoteAt = Math.max(
    0,
    pages.findLastIndex(({ start }) => start <= before.length),
  );
  const at = Math.min(page ?? quoteAt, pages.length - 1);
  const lines = [pages[at]?.markdown ?? '', cited];
  if (pages.length === 1) return { content: lines.join('\n'), components: [] };
  const turn = (to: number) => CONTEXT.write(place, String(to));
  return {
    content: [...lines, say.page(at + 1, pages.length)].join('\n'),
    components: buttonRow([
      { label: say.buttons.previous, id: turn(Math.max(at - 1, 0)), disabled: at === 0 },
      {
        label: say.buttons.next,
        id: turn(Math.min(at + 1, pages.length - 1)),
        disabled: at === pages.length - 1,
      },
    ]),
  };
}
