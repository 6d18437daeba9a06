/** What an operation did or would do to the articles -> lists of titles under worded headings, within what one message holds. */
import type { Problem, Source } from '../../articles/article.js';
import { explainFault } from '../../articles/fault.js';
import { explainRefusal } from '../../intake/intake-error.js';
import type { Changes, Refreshed, Rollback } from '../../keeping/keeper.js';
import type { Language } from '../../languages/en.js';
import { articleHeading } from '../citation.js';
import { escapeLabel } from '../escape.js';
import { MESSAGE_LIMIT, type Post, plain } from '../post.js';
import { SMALL } from '../quote-block.js';

const TITLE_LIMIT = 120;
const REASON_LIMIT = 350;
/** A longer address (characters) would leave no room for anything else; it is stored all the same. */
const LINK_LIMIT = 500;
/** So many entries of a list are shown at most; fewer where the message has no room for them. */
const MOST_LISTED = 10;

interface List {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** An article's title as it stands in a sentence or a list: escaped, and not too long. */
export function titleOf({ title }: Pick<Source, 'title'>): string {
  return escapeLabel(title, TITLE_LIMIT);
}

type Done = Changes & Partial<Pick<Refreshed, 'unfetched'>>;

/** A sentence, the version that is served now, and what has changed. */
export function renderDone(sentence: string, done: Done, say: Language): Post {
  const head = `${sentence}\n${SMALL}${say.corpus.version(done.version)}`;
  const lists = renderChanges(done, say, MESSAGE_LIMIT - head.length - 1);
  return plain(lists === '' ? head : `${head}\n${lists}`);
}

/** Title, with its link, source and day, and what `more` says, as the lines above something of that article. */
export function headingOf(article: Source, say: Language, more: readonly string[] = []): string {
  const isLong = article.url !== null && article.url.length > LINK_LIMIT;
  return articleHeading(isLong ? { ...article, url: null } : article, say, more);
}

/** @param room characters; what doesn't fit is counted. @returns empty where nothing changed and nothing is amiss */
function renderChanges(
  { added, changed, removed, skipped, unfetched = [] }: Done,
  say: Language,
  room: number,
): string {
  const { changes } = say.corpus;
  const lists = [
    { heading: changes.added(added.length), lines: added.map(titleOf) },
    { heading: changes.changed(changed.length), lines: changed.map(titleOf) },
    { heading: changes.removed(removed.length), lines: removed.map(titleOf) },
    {
      heading: changes.skipped(skipped.length),
      lines: skipped.map(
        (problem) => `${escapeLabel(problem.file, TITLE_LIMIT)}: ${problemWords(problem, say)}`,
      ),
    },
    {
      heading: changes.unfetched(unfetched.length),
      lines: unfetched.map(({ article, reason, refusal }) => {
        const why = refusal === undefined ? reason : explainRefusal(refusal, say.intake);
        return `${titleOf(article)}: ${escapeLabel(why, REASON_LIMIT)}`;
      }),
    },
  ];
  return renderLists(lists, changes.more, room);
}

/** The same for what a rollback would do. */
export function renderRollback(
  { returning, leaving, changing }: Rollback,
  { corpus: { changes } }: Language,
  room: number,
): string {
  const lists = [
    { heading: changes.returning(returning.length), lines: returning.map(titleOf) },
    { heading: changes.leaving(leaving.length), lines: leaving.map(titleOf) },
    { heading: changes.changing(changing.length), lines: changing.map(titleOf) },
  ];
  return renderLists(lists, changes.more, room);
}

/** The articles that would be lost. */
export function renderLost(lost: readonly Source[], { corpus: { changes } }: Language, room: number): string {
  return renderLists([{ heading: changes.lost(lost.length), lines: lost.map(titleOf) }], changes.more, room);
}

/** Why a file can't be served, and what to do. */
export function problemWords({ code }: Problem, { faults }: Language): string {
  return escapeLabel(explainFault(code, faults), REASON_LIMIT);
}

function renderLists(lists: readonly List[], more: (n: number) => string, room: number): string {
  const filled = lists.filter(({ lines }) => lines.length > 0);
  for (let most = MOST_LISTED; most >= 0; most--) {
    const text = filled.map((list) => renderList(list, most, more)).join('\n');
    if (text.length <= room) return text;
  }
  return '';
}

function renderList({ heading, lines }: List, most: number, more: (n: number) => string): string {
  const shown = lines.slice(0, most);
  const rest = lines.length - shown.length;
  return [heading, ...[...shown, ...(rest > 0 ? [more(rest)] : [])].map((line) => `- ${line}`)].join('\n');
}
