/** A message as the stand-in keeps it -> the HTML that shows it as Discord's app would, in discord-components' elements. */
import { readDiscord, type Shown, textSeen } from '../discord/discord-reader.js';
import type { Seen } from '../discord/stand-in/discord.js';

/** What a picture needs to know of a message beside the message. */
export interface Circumstances {
  /** Who used a command to which the message is the reply. */
  readonly command?: { readonly user: string; readonly name: string };
  /** The message it replies to. */
  readonly repliedTo?: Pick<Seen, 'author' | 'content'>;
  readonly isBot: boolean;
  /** The time that the picture shows beside the author. */
  readonly time: string;
  /** Whose id in a mention is whose name. */
  readonly names: ReadonlyMap<string, string>;
}

type Message = Pick<Seen, 'author' | 'content' | 'ephemeral' | 'components' | 'attachments'>;

const BUTTON_LOOKS = new Map([
  [1, 'primary'],
  [2, 'secondary'],
  [3, 'success'],
  [4, 'destructive'],
  [5, 'secondary'],
]);
const ACTION_ROW = 1;
const BUTTON = 2;
const MENU = 3;
const TEXT_DISPLAY = 10;
/** A line of the message replied to is cut here (characters); Discord cuts it where the window ends. */
const PREVIEW_LIMIT = 72;
/** How Discord writes the day of `<t:…:D>` for a reader in the United States. */
const LONG_DATE = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });
const DATE_AND_TIME = new Intl.DateTimeFormat('en-US', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'UTC',
});
const RELATIVE = new Intl.RelativeTimeFormat('en-US');
/** A disc in the colours of Discord's own default avatars. */
const COLOURS = ['#5865f2', '#57a773', '#c27c0e', '#b0498f', '#2b8a9d'];
const BOT_COLOUR = '#3b4a6b';

export function messageHtml(message: Message, circumstances: Circumstances): string {
  const { command, repliedTo, isBot, time, names } = circumstances;
  const above = command
    ? `<discord-command slot="reply" ${person(command.user, false)} command="${escapeHtml(command.name)}"></discord-command>`
    : repliedTo
      ? `<discord-reply slot="reply" ${person(repliedTo.author, isBot === (repliedTo.author === message.author))}>${preview(repliedTo.content, names)}</discord-reply>`
      : '';
  return [
    `<discord-message ${person(message.author, isBot)} timestamp="${escapeHtml(time)}"${message.ephemeral ? ' ephemeral' : ''}>`,
    above,
    contentHtml(textOf(message), names),
    attachmentsHtml(message.attachments),
    componentsHtml(message.components),
    '</discord-message>',
  ].join('');
}

/** What is written in a message: its content, or the text among its components. */
function textOf({ content, components }: Message): string {
  const displays = components.flatMap((one) => (one.type === TEXT_DISPLAY ? [one.content] : []));
  return [content, ...displays].filter(Boolean).join('\n');
}

/** The message's text: lines of a block quote together in one, small print small, everything else as it looks. */
export function contentHtml(content: string, names: ReadonlyMap<string, string> = new Map()): string {
  const html: string[] = [];
  let quote: string[] = [];
  const endQuote = () => {
    if (quote.length > 0) html.push(`<div class="quote">${quote.join('')}</div>`);
    quote = [];
  };
  const lines = content.split('\n');
  for (const [at, line] of readDiscord(content).entries()) {
    // An empty line of a quote shows nothing, and is one all the same.
    const isQuote = /^ *> /.test(lines[at] ?? '');
    if (!isQuote) endQuote();
    (isQuote ? quote : html).push(lineHtml(line, names));
  }
  endQuote();
  return html.join('');
}

function lineHtml(line: readonly Shown[], names: ReadonlyMap<string, string>): string {
  const text = line.map((shown) => shownHtml(shown, names)).join('');
  const isSmall = line.some(({ looks }) => looks.includes('small'));
  if (line.some(({ looks }) => looks.includes('list'))) return `<div class="item">${text}</div>`;
  return isSmall
    ? `<discord-subscript>${text}</discord-subscript>`
    : `<div class="line">${text || '<br>'}</div>`;
}

function shownHtml({ text, looks }: Shown, names: ReadonlyMap<string, string>): string {
  let html = escapeHtml(text);
  if (looks.includes('time')) html = `<discord-time>${timeShown(text)}</discord-time>`;
  if (looks.includes('mention'))
    html = `<discord-mention>${escapeHtml(nameOf(text, names))}</discord-mention>`;
  if (looks.includes('code')) html = `<discord-code>${html}</discord-code>`;
  if (looks.includes('italic')) html = `<em>${html}</em>`;
  if (looks.includes('bold')) html = `<strong>${html}</strong>`;
  const link = looks.find((look) => look === 'link' || look.startsWith('link '));
  return link === undefined
    ? html
    : `<discord-link href="${escapeHtml(link.slice(5) || text)}">${html}</discord-link>`;
}

function componentsHtml(components: Message['components']): string {
  const rows = components.flatMap((row) => (row.type === ACTION_ROW ? [row.components] : []));
  const html = rows.map((row) => {
    const drawn = row.map((one) => {
      if (one.type === MENU) {
        return `<discord-string-select-menu placeholder="${escapeHtml(one.placeholder ?? '')}"></discord-string-select-menu>`;
      }
      if (one.type !== BUTTON) return '';
      const look = BUTTON_LOOKS.get(one.style) ?? 'secondary';
      return `<discord-button type="${look}"${one.disabled ? ' disabled' : ''}>${escapeHtml(one.label ?? '')}</discord-button>`;
    });
    return `<discord-action-row>${drawn.join('')}</discord-action-row>`;
  });
  return html.length > 0 ? `<div slot="components">${html.join('')}</div>` : '';
}

function attachmentsHtml(attachments: Message['attachments']): string {
  const files = attachments.map(
    ({ filename, size }) =>
      `<discord-file-attachment slot="attachments" name="${escapeHtml(filename)}" bytes="${(size / 1000).toFixed(1)}" bytes-unit="KB" type="file"></discord-file-attachment>`,
  );
  return files.length > 0
    ? `<discord-attachments slot="attachments">${files.join('')}</discord-attachments>`
    : '';
}

function preview(content: string, names: ReadonlyMap<string, string>): string {
  const text = textSeen(content).replace(/<@!?\d+>/g, (mention) => `@${nameOf(mention, names)}`);
  const line = text.replace(/\s+/g, ' ').trim();
  return escapeHtml(line.length > PREVIEW_LIMIT ? `${line.slice(0, PREVIEW_LIMIT)}…` : line);
}

function nameOf(mention: string, names: ReadonlyMap<string, string>): string {
  return names.get(mention.replace(/\D/g, '')) ?? mention;
}

/** `<t:SECONDS:STYLE>`: how long ago or ahead, a day with its time, or a day. */
function timeShown(timestamp: string): string {
  const [, seconds = '', style = ''] = /^<t:(-?\d+)(?::(\w))?>$/.exec(timestamp) ?? [];
  const moment = new Date(Number(seconds) * 1000);
  if (style === 'R') return fromNow(moment);
  return (style === 'f' ? DATE_AND_TIME : LONG_DATE).format(moment);
}

function fromNow(moment: Date): string {
  const minutes = (moment.getTime() - Date.now()) / 60_000;
  const [amount, unit] =
    Math.abs(minutes) < 1
      ? ([minutes * 60, 'second'] as const)
      : Math.abs(minutes) < 60
        ? ([minutes, 'minute'] as const)
        : ([minutes / 60, 'hour'] as const);
  return RELATIVE.format(Math.trunc(amount), unit);
}

function person(name: string, isBot: boolean): string {
  return `author="${escapeHtml(name)}" avatar="${escapeHtml(avatar(name, isBot))}"${isBot ? ' bot' : ''}`;
}

/** A disc with the name's first letter, or a quotation mark for the bot. */
function avatar(name: string, isBot: boolean): string {
  const colour = isBot ? BOT_COLOUR : COLOURS[(name.codePointAt(0) ?? 0) % COLOURS.length];
  const sign = isBot
    ? '<text x="40" y="83" font-family="Georgia, Liberation Serif, serif" font-size="96">“</text>'
    : `<text x="40" y="54" font-family="sans-serif" font-size="38">${escapeHtml([...name][0] ?? '')}</text>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 80"><rect width="80" height="80" fill="${colour}"/><g fill="#fff" text-anchor="middle">${sign}</g></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
