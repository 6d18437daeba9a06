/** The corpus's status -> a page of it: the version and its making, then each article with its state. */
import type { ArticleStatus, Status } from '../../keeping/keeper.js';
import type { Language } from '../../languages/en.js';
import { FEEDBACK_DAYS, type Verdict } from '../../state/feedback.js';
import type { Removal } from '../../state/removals.js';
import { tellingId } from '../article-option.js';
import { buttonRow } from '../buttons.js';
import { shownDay } from '../citation.js';
import { escapeLabel, plainLabel } from '../escape.js';
import { MESSAGE_LIMIT, type Post } from '../post.js';
import { SMALL } from '../quote-block.js';
import { turningButtons } from '../quote-list.js';
import { MENU_LIMIT, menuRow } from '../quote-menu.js';
import { REFRESH, REMOVED_MENU, STATUS_PAGE, WRONG_PAGE } from './ids.js';
import { dayAndTime, fromNow } from './moment.js';
import { problemWords, titleOf } from './render-changes.js';
import { whoWords } from './who.js';

const SOURCE_LIMIT = 80;
const MODEL_LIMIT = 120;
const PROBLEM_LIMIT = 350;
/** Discord's limit for the label of a menu's option (characters). */
const LABEL_LIMIT = 100;
/** The longest line about the page, and the line break before it. */
const PAGE_LINE_ROOM = 40;
/** More articles on a page than this are not taken in at a glance. */
const MOST_ON_PAGE = 8;

export interface StatusSetting {
  readonly say: Language;
  /** From 0; one that isn't there means the last. */
  readonly page: number;
  /** For whom the buttons are. */
  readonly member: string;
  readonly undoable: readonly Removal[];
  /** What readers said of answers, of the last days that it is kept. */
  readonly feedback: Readonly<Record<Verdict, number>>;
}

export function renderStatus(status: Status, { say, page, member, undoable, feedback }: StatusSetting): Post {
  const said = SMALL + say.corpus.feedback.counts(feedback.helped, feedback.wrong, FEEDBACK_DAYS);
  const head = [...headLines(status, say), said, ''].join('\n');
  const pages = pagesOf(
    status.articles.map((article) => articleLines(article, tellingId(article, status.articles), say)),
    MESSAGE_LIMIT - head.length - PAGE_LINE_ROOM,
  );
  const at = Math.min(page, pages.length - 1);
  const removed = undoable.slice(0, MENU_LIMIT).map(({ id, article }) => ({
    value: String(id),
    label: plainLabel(article.title, LABEL_LIMIT),
  }));
  return {
    content: [head, ...(pages[at] ?? []), ...(pages.length > 1 ? [say.page(at + 1, pages.length)] : [])].join(
      '\n',
    ),
    components: [
      ...menuRow(REMOVED_MENU.write(member), say.corpus.menus.removed.placeholder, removed),
      ...buttonRow([
        ...turningButtons(at, pages.length, (to) => STATUS_PAGE.write(String(to)), say),
        { label: say.corpus.buttons.refresh, id: REFRESH.write('', member) },
        ...(feedback.wrong > 0
          ? [{ label: say.corpus.buttons.wrong, id: WRONG_PAGE.write('0', 'open') }]
          : []),
      ]),
    ],
  };
}

function headLines(
  { articles, version, builtAt, builtBy, model, nextRefresh, running, problem }: Status,
  say: Language,
) {
  const { status, works, version: called } = say.corpus;
  const served = articles.filter(({ passages }) => passages > 0).length;
  const when = dayAndTime(builtAt);
  const built = builtBy === null ? status.built(when) : status.builtBy(when, whoWords(builtBy, say));
  const next = nextRefresh === null ? status.noSchedule : status.nextRefresh(fromNow(nextRefresh));
  return [
    status.head(served),
    ...(problem === null ? [] : [`**${escapeLabel(problem, PROBLEM_LIMIT)}**`]),
    ...(running
      ? [status.running(works[running.what], whoWords(running.by, say), fromNow(running.since))]
      : []),
    `${SMALL}${called(version)} · ${built}`,
    `${SMALL}${status.model(escapeLabel(model, MODEL_LIMIT))}`,
    `${SMALL}${next}`,
  ];
}

/** @param id where nothing else tells the article from another */
function articleLines(article: ArticleStatus, id: string | undefined, say: Language): string {
  const { status } = say.corpus;
  const { source, published, passages, state, problem } = article;
  if (problem !== null)
    return `**${titleOf(article)}**\n${SMALL}${status.skipped}: ${problemWords(problem, say)}`;
  const day = published === null ? undefined : shownDay(published);
  const facts = [
    ...(source === null ? [] : [escapeLabel(source, SOURCE_LIMIT)]),
    ...(day === undefined ? [] : [day]),
    ...(id === undefined ? [] : [escapeLabel(id, SOURCE_LIMIT)]),
    ...(passages === 0 ? [] : [status.passages(passages)]),
    status[state],
  ];
  return `**${titleOf(article)}**\n${SMALL}${facts.join(' · ')}`;
}

/** @param room characters of a page; every text is shorter. @returns at least one page */
function pagesOf(texts: readonly string[], room: number): string[][] {
  const pages: string[][] = [[]];
  let used = 0;
  for (const text of texts) {
    if (used + text.length + 1 > room || pages.at(-1)?.length === MOST_ON_PAGE) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(text);
    used += text.length + 1;
  }
  return pages;
}
