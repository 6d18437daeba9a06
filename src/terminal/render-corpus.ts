/** What is served, what was changed, and what was asked in vain in, lines for a terminal out. */
import type { Source } from '../articles/article.js';
import type { Added, ArticleStatus, Changes, Rollback, Status } from '../keeping/keeper.js';
import type { Gap } from '../state/gaps.js';
import type { RecordEntry } from '../state/record.js';
import type { Removal } from '../state/removals.js';
import { about } from './citation.js';
import { count } from './count.js';
import { inertLine } from './inert.js';

const STATES: Readonly<Record<ArticleStatus['state'], string>> = {
  served: 'served',
  changed: 'changed on disk since; served as it was',
  gone: 'its file is gone; still served',
  new: 'new; served after the next refresh',
  skipped: 'not served',
};

export function renderStatus({
  version,
  builtAt,
  builtBy,
  model,
  running,
  nextRefresh,
  problem,
  ...rest
}: Status): string {
  const lines = [
    `Version ${version}, built ${moment(builtAt)} by ${builtBy === null ? 'the start of the program' : inertLine(builtBy.name)}, with the model ${model}.`,
    ...(running === null
      ? []
      : [`Under way: ${running.what}, by ${inertLine(running.by.name)}, since ${moment(running.since)}.`]),
    ...(nextRefresh === null ? [] : [`The next refresh on schedule: ${moment(nextRefresh)}.`]),
    ...(problem === null ? [] : [inertLine(problem)]),
    '',
    `${count(rest.articles.length, 'article')}:`,
    ...rest.articles.flatMap(renderArticle),
    '',
    rest.versions.length === 0
      ? 'There is no other version to go back to.'
      : 'Versions to go back to with "npm run corpus -- rollback VERSION":',
    ...rest.versions.map(
      (each) => `  ${each.version}  built ${moment(each.builtAt)}, ${count(each.articles, 'article')}`,
    ),
  ];
  return lines.join('\n');
}

function renderArticle(article: ArticleStatus): string[] {
  const { id, passages, state, problem } = article;
  const facts = [about(article).join(' · '), count(passages, 'passage'), STATES[state]];
  const why = problem === null ? [] : [`      ${inertLine(problem.reason)} ${inertLine(problem.remedy)}`];
  return [`  ${inertLine(id)}: ${facts.join('; ')}`, ...why];
}

export function renderChanges(
  changes: Changes,
  unfetched: readonly { article: Source; reason: string }[] = [],
): string {
  const { version, added, changed, removed, skipped, ms } = changes;
  const lines = [
    ...articleLines('added:  ', added),
    ...articleLines('changed:', changed),
    ...articleLines('removed:', removed),
    ...skipped.map(
      ({ file, reason, remedy }) =>
        `  skipped: ${inertLine(file)}. ${inertLine(reason)} ${inertLine(remedy)}`,
    ),
    ...unfetched.map(
      ({ article, reason }) => `  not fetched: ${inertLine(article.title)}. ${inertLine(reason)}`,
    ),
  ];
  if (lines.length === 0) lines.push('  Nothing has changed.');
  return [`Version ${version} is served, after ${(ms / 1000).toFixed(1)} s.`, ...lines].join('\n');
}

export function renderAdded({ alike, ...changes }: Added): string {
  if (alike === undefined) return renderChanges(changes);
  const { article, by } = alike;
  const there = `${inertLine(article.title)} (${inertLine(article.id)})`;
  return `${renderChanges(changes)}
  Please look: ${there} has the same ${by}. To have only one of them: npm run corpus -- remove NAME`;
}

export function renderRollback({ returning, leaving, changing }: Rollback): string {
  return [
    ...articleLines('came back:', returning),
    ...articleLines('left:     ', leaving),
    ...articleLines('as before:', changing),
  ].join('\n');
}

export function renderGaps(gaps: readonly Gap[]): string {
  if (gaps.length === 0) return 'No question is waiting for an answer.';
  return gaps
    .map(({ question, others, count: times, first, last }) =>
      [
        `${inertLine(question)}`,
        ...others.map((other) => `  also: ${inertLine(other)}`),
        `  asked ${times === 1 ? 'once' : `${times} times`}, ${times === 1 ? moment(last) : `from ${moment(first)} to ${moment(last)}`}`,
      ].join('\n'),
    )
    .join('\n');
}

export function renderUndoable(removals: readonly Removal[]): string {
  if (removals.length === 0) return 'Nothing was removed within the last day.';
  return removals
    .map(
      ({ article, at, by }) =>
        `${inertLine(article.id)}: ${inertLine(article.title)}, removed ${moment(at)} by ${inertLine(by.name)}`,
    )
    .join('\n');
}

export function renderRecord(entries: readonly RecordEntry[]): string {
  if (entries.length === 0) return 'Nothing was done yet.';
  return entries
    .map(({ at, what, by, title, version, outcome }) => {
      const which = title === null ? '' : ` "${inertLine(title)}"`;
      const then = [
        outcome === 'done' ? '' : `, ${outcome}`,
        version === null ? '' : `, version ${version}`,
      ].join('');
      return `${moment(at)}  ${what}${which}, by ${inertLine(by.name)}${then}`;
    })
    .join('\n');
}

function articleLines(what: string, articles: readonly Source[]): string[] {
  return articles.map(({ id, title }) => `  ${what} ${inertLine(title)} (${inertLine(id)})`);
}

/** An ISO date to the minute, in UTC. */
function moment(iso: string): string {
  return `${iso.slice(0, 16).replace('T', ' ')} UTC`;
}
