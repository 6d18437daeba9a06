/** Quotes whose source has changed -> a line and a button under their message, and the old and the new wording. */
import { ButtonStyle, ComponentType } from 'discord.js';
import * as v from 'valibot';
import type { Language } from '../../languages/en.js';
import { LANGUAGES } from '../../languages/languages.js';
import type { ChangedQuote } from '../../state/shown-quotes.js';
import { customIds } from '../custom-id.js';
import { MESSAGE_LIMIT, type Post, plain, type Row } from '../post.js';
import { quotePages } from '../quote-block.js';

/** The button under a message of which quotes have changed; which ones, the state knows. */
export const CHANGED = customIds('changed', v.strictTuple([]));

/** Discord's limits (Component Reference): buttons in a row, rows in a message. */
const BUTTONS_LIMIT = 5;
const ROWS_LIMIT = 5;

/**
 * The message with the line at its end, where there is room for it, and with the button. Done twice it is done once.
 * @param message as it stands
 * @param changed those of its quotes that have changed; none: the message without line and button
 */
export function withChanges(message: Post, changed: readonly ChangedQuote[], say: Language): Post {
  if (changed.length === 0)
    return { content: withoutLine(message.content), components: withoutButton(message.components) };
  const list = new Intl.ListFormat(say.tag, { type: 'conjunction' });
  const line = say.corpus.changedSource.line(list.format(changed.map(({ number }) => called(number))));
  const content = withoutLine(message.content);
  const longer = `${content}\n${line}`;
  return {
    content: longer.length <= MESSAGE_LIMIT ? longer : content,
    components: withButton(message.components, say.corpus.buttons.whatChanged),
  };
}

/** What has changed, in as many messages as it needs. */
export function renderChanged(changed: readonly ChangedQuote[], say: Language): Post[] {
  const { quoted, now, notSaid, notKept, restored } = say.corpus.changedSource;
  if (changed.length === 0) return [plain(restored)];
  const pieces = changed.flatMap((quote) => [
    `**${called(quote.number)}**`,
    ...(quote.old === null ? [notKept] : [quoted, ...block(quote.old)]),
    ...(quote.new === null ? [notSaid] : [now, ...block(quote.new)]),
  ]);
  const posts: string[] = [];
  for (const piece of pieces) {
    const joined = [...posts.slice(-1), piece].join('\n');
    if (posts.length > 0 && joined.length <= MESSAGE_LIMIT) posts[posts.length - 1] = joined;
    else posts.push(piece);
  }
  return posts.map(plain);
}

function called(number: number): string {
  return `\\[${number}\\]`;
}

function block(text: string): string[] {
  return quotePages({ text }, MESSAGE_LIMIT).map(({ markdown }) => markdown);
}

/** Without the line that an earlier change has put there, in whatever language. */
function withoutLine(content: string): string {
  const lines = content.split('\n');
  const last = lines.at(-1) ?? '';
  const isLine = Object.values(LANGUAGES).some(({ corpus }) =>
    last.startsWith(corpus.changedSource.line('').trimEnd()),
  );
  return isLine ? lines.slice(0, -1).join('\n') : content;
}

function withButton(rows: readonly Row[], label: string): readonly Row[] {
  const button = {
    type: ComponentType.Button as const,
    style: ButtonStyle.Secondary as const,
    custom_id: CHANGED.write(),
    label,
  };
  if (rows.some(({ components }) => components.some(isOurs))) return rows;
  const last = rows.at(-1);
  const isOfButtons = last?.components.every(({ type }) => type === ComponentType.Button) ?? false;
  if (last && isOfButtons && last.components.length < BUTTONS_LIMIT)
    return [...rows.slice(0, -1), { ...last, components: [...last.components, button] }];
  if (rows.length === ROWS_LIMIT) return rows;
  return [...rows, { type: ComponentType.ActionRow, components: [button] }];
}

function withoutButton(rows: readonly Row[]): readonly Row[] {
  return rows
    .map((row) => ({ ...row, components: row.components.filter((one) => !isOurs(one)) }))
    .filter(({ components }) => components.length > 0);
}

function isOurs(component: Row['components'][number]): boolean {
  return 'custom_id' in component && component.custom_id === CHANGED.write();
}
