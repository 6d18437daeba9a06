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

async function conversationOver(articles = [MEETING, VISIT]) {
  const answering = answeringOver(articles);
  return { answering, conversation: await createConversation(answering, createRenderer({}), '/news') };
}

/** What stands on the screen after these keys. */
async function chatWith(keys: string, articles?: (typeof MEETING)[]) {
  const { answering, conversation } = await conversationOver(articles);
  const keyboard = Object.assign(new PassThrough(), { isTTY: true });
  const screen = Object.assign(new PassThrough(), { isTTY: true, columns: 200 });
  let seen = '';
  screen.setEncoding('utf8').on('data', (text) => {
    seen += text;
  });
  keyboard.write(keys);
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
  expect(printed).toMatch(/There are quotes 1 to \d, no "9"\.\n$/);
});

test('/context shows the paragraph around the first quote', async () => {
  const printed = await piped(`${MET}\n/context\n`);
  expect(printed.trimEnd()).toMatch(/ · paragraph \d+ of \d+(?:\n.*)?$/);
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
  expect(await piped('/help\n')).toMatch(/\/closest .*\n.*\/context .*\n.*\/articles .*\n.*\/quit/);
  expect(await piped('/articles\n')).toContain('· Sharif and Aliyev hold');
});
