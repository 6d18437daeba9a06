import { expect, test } from 'vitest';
import { contentHtml, messageHtml } from './discord-html.js';

const NAMES = new Map([['42', 'Verbatim']]);
const CIRCUMSTANCES = { isBot: true, time: 'Today at 10:24', names: NAMES };
const MESSAGE = { author: 'Verbatim', content: 'Hello', ephemeral: false, components: [], attachments: [] };

test('lines of a quote stand in one block, in bold and in small print where they are', () => {
  expect(contentHtml('> He **met** her.\n> There.\n-# a note\nplain')).toBe(
    '<div class="quote"><div class="line">He <strong>met</strong> her.</div><div class="line">There.</div></div>' +
      '<discord-subscript>a note</discord-subscript><div class="line">plain</div>',
  );
});

test('an empty line is as high as a line, and parts two quotes', () => {
  expect(contentHtml('> a\n\n> b')).toBe(
    '<div class="quote"><div class="line">a</div></div><div class="line"><br></div><div class="quote"><div class="line">b</div></div>',
  );
});

test('a day, a mention and a link are shown as what they mean', () => {
  expect(contentHtml('<t:1748340000:D>')).toContain('<discord-time>May 27, 2025</discord-time>');
  expect(contentHtml('<@42> who?', NAMES)).toContain('<discord-mention>Verbatim</discord-mention> who?');
  expect(contentHtml('[a title](<https://example.org/?a=1&b=2>)')).toContain(
    '<discord-link href="https://example.org/?a=1&amp;b=2">a title</discord-link>',
  );
});

test('what is escaped, and what would be HTML, is shown as text', () => {
  expect(contentHtml('\\*\\*<b>&"\\*\\*')).toBe('<div class="line">**&lt;b&gt;&amp;&quot;**</div>');
});

test('buttons stand in their row, each in its colour, disabled ones as such', () => {
  const components = [
    {
      type: 1 as const,
      components: [
        { type: 2 as const, style: 2 as const, label: 'Previous', custom_id: 'a', disabled: true },
        { type: 2 as const, style: 1 as const, label: 'A & B', custom_id: 'b' },
      ],
    },
  ];
  expect(messageHtml({ ...MESSAGE, components }, CIRCUMSTANCES)).toContain(
    '<discord-action-row><discord-button type="secondary" disabled>Previous</discord-button>' +
      '<discord-button type="primary">A &amp; B</discord-button></discord-action-row>',
  );
});

test('a private message says so, a reply shows what it answers, a command who used it', () => {
  const reply = messageHtml(
    { ...MESSAGE, ephemeral: true },
    { ...CIRCUMSTANCES, repliedTo: { author: 'Tariq', content: '<@42> Who\nmet?' } },
  );
  expect(reply).toMatch(/^<discord-message author="Verbatim" [^>]* ephemeral>/);
  expect(reply).toMatch(/<discord-reply slot="reply" author="Tariq" [^>]*>@Verbatim Who met\?</);
  const used = messageHtml(MESSAGE, { ...CIRCUMSTANCES, command: { user: 'Leyla', name: 'ask' } });
  expect(used).toMatch(/<discord-command slot="reply" author="Leyla" [^>]* command="ask">/);
  expect(used).not.toContain('ephemeral');
});
