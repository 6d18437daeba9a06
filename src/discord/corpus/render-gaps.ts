/** The questions that found no answer -> a page of them with a menu, and one of them with what can be done about it. */
import type { Language } from '../../languages/en.js';
import type { Gap } from '../../state/gaps.js';
import { buttonRow } from '../buttons.js';
import { escapeLabel, plainLabel } from '../escape.js';
import { type Post, plain } from '../post.js';
import { BLOCK, SMALL } from '../quote-block.js';
import { turningButtons } from '../quote-list.js';
import { menuRow } from '../quote-menu.js';
import { GAP_ADD, GAP_ASK, GAP_DISMISS, GAP_MENU, GAPS_PAGE } from './ids.js';
import { fromNow } from './moment.js';

/** So many questions of so many characters at most fit one message, escaped. */
const MOST_ON_PAGE = 6;
const QUESTION_LIMIT = 120;
/** A single question is shown so far. */
const ALONE_LIMIT = 500;
const OTHER_LIMIT = 150;
/** Discord's limit for the label of a menu's option (characters). */
const LABEL_LIMIT = 100;

/** @param page from 0; one that isn't there means the last */
export function renderGaps(gaps: readonly Gap[], page: number, say: Language): Post {
  const { gaps: words, menus } = say.corpus;
  if (gaps.length === 0) return plain(words.none);
  const pages = Math.ceil(gaps.length / MOST_ON_PAGE);
  const at = Math.min(page, pages - 1);
  const shown = gaps.slice(at * MOST_ON_PAGE, (at + 1) * MOST_ON_PAGE);
  const entries = shown.map(
    ({ question, count, last }) =>
      `${BLOCK}${escapeLabel(question, QUESTION_LIMIT)}\n${SMALL}${words.asked(count, fromNow(last))}`,
  );
  const options = shown.map(({ id, question }) => ({
    value: String(id),
    label: plainLabel(question, LABEL_LIMIT) || '?',
  }));
  return {
    content: [words.head, words.order, ...entries, ...(pages > 1 ? [say.page(at + 1, pages)] : [])].join(
      '\n',
    ),
    components: [
      ...menuRow(GAP_MENU.write(), menus.gap.placeholder, options),
      ...buttonRow(turningButtons(at, pages, (to) => GAPS_PAGE.write(String(to)), say)),
    ],
  };
}

export function renderGap({ id, question, others, count, first, last }: Gap, say: Language): Post {
  const { gaps: words, buttons } = say.corpus;
  const dates = [words.asked(count, fromNow(last)), ...(count > 1 ? [words.first(fromNow(first))] : [])];
  const number = String(id);
  return {
    content: [
      `${BLOCK}${escapeLabel(question, ALONE_LIMIT)}`,
      `${SMALL}${dates.join(' · ')}`,
      ...(others.length > 0 ? [words.others] : []),
      ...others.map((other) => `${BLOCK}${SMALL}${escapeLabel(other, OTHER_LIMIT)}`),
    ].join('\n'),
    components: buttonRow([
      { label: buttons.addForGap, id: GAP_ADD.write(number), style: 'primary' },
      { label: buttons.askAgain, id: GAP_ASK.write(number) },
      { label: buttons.dismiss, id: GAP_DISMISS.write(number) },
      { label: buttons.toList, id: GAPS_PAGE.write('0') },
    ]),
  };
}
