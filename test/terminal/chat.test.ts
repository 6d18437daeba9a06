import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { answerLines, chat } from '../../src/terminal/chat.js';
import { createConversation } from '../../src/terminal/conversation.js';
import { createRenderer } from '../../src/terminal/render.js';
import { MEETING, VISIT } from '../discord/articles.js';
import { answeringOver } from '../discord/small-answering.js';

const MET = 'Where was the bilateral meeting held?';
const NOT_SAID = 'What was served for breakfast at the gathering?';
const CTRL_C = '\u0003';
const CTRL_D = '\u0004';
const ARROW_UP = '\u001b[A';
const TAB = '\t';

async function conversationOver(articles = [MEETING, VISIT]) {
  const answering = answeringOver(articles);
  return { answering, conversation: await createConversation(answering, createRenderer({}), '/news') };
}

/** What stands on the screen after these keys, some of them pressed alone: readline takes a Tab among others for pasted text. */
async function chatWith(keys: string | readonly string[], articles?: (typeof MEETING)[]) {
  const { answering, conversation } = await conversationOver(articles);
  const keyboard = Object.assign(new PassThrough(), { isTTY: true });
  const screen = Object.assign(new PassThrough(), { isTTY: true, columns: 200 });
  let seen = '';
  screen.setEncoding('utf8').on('data', (text) => {
    seen += text;
  });
  for (const pressed of [keys].flat()) keyboard.write(pressed);
  const print = async (text: string) => void screen.write(`${text}\n`);
  await chat({ conversation, print }, keyboard, screen);
  return { answering, seen: stripVTControlCharacters(seen) };
}

/** What is printed for these lines of standard input. */
async function piped(input: string): Promise<string> {
  const { conversation } = await conversationOver();
  let printed = '';
  const print = async (text: string) => {
    printed += `${text}\n`;
  };
  await answerLines({ conversation, print }, PassThrough.from([Buffer.from(input)]));
  return printed;
}

test('a chat begins with what the answers are taken from and how to leave, and prompts', async () => {
  const { seen } = await chatWith(CTRL_D);
  expect(seen).toContain('Answers come from 2 articles, in their own words:\n  · Sharif and Aliyev hold');
  expect(seen).toContain('27 May 2025)');
  expect(seen).toMatch(/\/help lists .* Ctrl-D leaves\.\n\n> \n$/);
});

test('a chat answers each line, also those that are pasted together', async () => {
  const { seen, answering } = await chatWith(`${MET}\r${NOT_SAID}\r/quit\r`);
  expect(answering.asked).toEqual([MET, NOT_SAID]);
  expect(seen).toContain('  ┃ The prime minister held a bilateral meeting');
  expect(seen).toContain("The articles don't say.\n  Type /closest");
});

test.each([
  ['Ctrl-C', CTRL_C],
  ['Ctrl-D', CTRL_D],
  ['/quit', '/quit\r'],
  ['/EXIT', ' /EXIT \r'],
])('%s leaves a chat', async (_, keys) => {
  expect((await chatWith(keys)).answering.asked).toEqual([]);
});

test('left while an answer is under way, a chat shows it and prompts no more', async () => {
  const { seen } = await chatWith(`${MET}\r${CTRL_C}`);
  expect(seen).toMatch(/┃ The prime minister held[\s\S]*paragraph/);
  expect(seen.split('┃ The prime minister held')[1]).not.toContain('> ');
});

test('the arrow up brings a question back', async () => {
  expect((await chatWith(`${MET}\r${ARROW_UP}\r${CTRL_D}`)).answering.asked).toEqual([MET, MET]);
});

test('a chat without articles says where to put some', async () => {
  const { seen, answering } = await chatWith(`${MET}\r${CTRL_D}`, []);
  expect(
    seen.match(/There are no articles to answer from\. Put \.md or \.txt files into "\/news"/g),
  ).toHaveLength(2);
  expect(answering.asked).toEqual([]);
});

test('piped lines get replies alone, a blank line between two and none for a blank one', async () => {
  const printed = await piped(`${MET}\r\n  \n${NOT_SAID}`);
  expect(printed).toMatch(/^ {2}┃ The prime minister held/);
  expect(printed).toMatch(/\n\n {2}The articles don't say\.\n {2}Type \/closest [^\n]*\n$/);
});

test('/closest shows what came closest, and /context counts in what was shown last', async () => {
  const printed = await piped(`${NOT_SAID}\n/context\n/closest\n/context 1\n/context 9\n`);
  const [, none, , closest = '', ...rest] = printed.split('\n\n');
  expect(none).toMatch(/^ {2}There is no quote yet\./);
  expect(closest).toContain('┃ ');
  expect(rest.join('\n\n')).toMatch(/paragraph \d+ of \d+/);
  expect(printed).toMatch(/There is one quote, no "9"\.\n$/);
});

test('/context shows the paragraph around the first quote', async () => {
  const printed = await piped(`${MET}\n/context\n`);
  expect(printed.trimEnd()).toMatch(/ · paragraph \d+ of \d+(?:\n.*)?$/);
  expect(await piped(`${MET}\n/context 9\n`)).toMatch(/There are quotes 1 to \d, no "9"\.\n$/);
});

test('/context of a passage that is gone says so', async () => {
  const { answering, conversation } = await conversationOver();
  await conversation.reply(MET);
  answering.articles = [];
  expect(await conversation.reply('/context')).toContain('That article has changed since');
});

test('commands before any question, or that there are not, get a sentence', async () => {
  expect(await piped('/closest\n')).toBe('  Ask a question first.\n');
  expect(await piped(`${MET}\n/closest\n`)).toContain('There is nothing closer');
  expect(await piped('/sing\n')).toBe('  There is no /sing. /help lists what there is.\n');
  expect(await piped('/help\n')).toMatch(
    /\/closest .*\n.*\/context .*\n.*\/summary .*\n.*\/timeline .*\n.*\/quotes .*\n.*\/sources .*\n.*\/articles .*\n.*\/help .*\n.*\/quit/,
  );
  expect(await piped('/articles\n')).toContain('· Sharif and Aliyev hold');
});

test('/summary shows sentences with their citations, and /context counts in them', async () => {
  const printed = await piped('/summary short\n/context 2\n');
  expect(printed).toMatch(/┃ .*\n {4}\[1\] [\s\S]*┃ .*\n {4}\[2\] /);
  expect(printed.trimEnd()).toMatch(/ · paragraph \d+ of \d+(?:\n.*)?$/);
});

test('/summary of an article, of a topic, and of a topic on which the articles are silent', async () => {
  expect(await piped('/summary friendship reaffirmed\n')).not.toContain('PMO');
  expect(await piped('/summary long regional\n')).toContain('regional stability');
  expect(await piped('/summary volcanoes\n')).toContain('The articles say nothing about that.');
});

test('/timeline says when, from which words, and counted from what', async () => {
  expect(await piped('/timeline\n')).toMatch(
    /^ {2}27 May 2025 \("on Tuesday", counted from the article's date, 27 May 2025\)\n {2}┃ Prime Minister Shehbaz/,
  );
});

test('/sources lists the articles, newest first, and shows the text of one', async () => {
  const printed = await piped('/sources\n/sources 2\n/sources 7\n');
  expect(printed).toMatch(/^ {2}1\. Sharif and Aliyev hold [\s\S]*\n {2}2\. Sharif’s visit to Lachin/);
  expect(printed).toContain('PMO news release · 27 May 2025 · 67 words');
  expect(printed).toContain('It went beyond mere symbolism—a powerful reaffirmation');
  expect(printed).toContain('There is no such article');
});

test('/quotes says whom the articles quote where they don’t quote the one asked for', async () => {
  expect(await piped('/quotes Nobody\n')).toMatch(/The articles quote nobody/);
});

test('no command does anything without articles but say where to put some', async () => {
  const { conversation } = await conversationOver([]);
  for (const line of ['/summary', '/timeline', '/quotes', '/sources']) {
    expect(await conversation.reply(line), line).toContain('There are no articles to answer from.');
  }
});

test('Tab completes commands, and what goes behind them', async () => {
  const { conversation } = await conversationOver();
  expect(await conversation.complete('/su')).toEqual(['/summary']);
  expect(await conversation.complete('/')).toHaveLength(9);
  expect(await conversation.complete('/summary me')).toEqual(['/summary medium']);
  expect(await conversation.complete('/sources sharif and')).toEqual([`/sources ${MEETING.title}`]);
  expect(await conversation.complete('/sing x')).toEqual([]);
  expect(await conversation.complete('Who')).toEqual([]);
  const { seen } = await chatWith(['/sou', TAB, '\r', CTRL_D]);
  expect(seen).toContain('> /sources');
  expect(seen).toContain('1. Sharif and Aliyev hold');
});
