import { expect, test } from 'vitest';
import { MEETING } from './articles.js';
import { looksSeen, textSeen } from './discord-reader.js';
import { withBot } from './with-bot.js';

const MENU = 'What do the articles say?';
const TALKS = { ...MEETING, body: 'The leaders held 3 talks in the city of Lachin. They were pleased.' };

test('each statement of a message stands above the closest quotes, and what differs side by side', async () => {
  const { discord } = await withBot([TALKS]);
  const message = await discord.say(
    'The leaders held 5 talks in the city of Lachin. Is it so? Cats purr loudly.',
  );
  const reply = await (await discord.menu(MENU, message, { user: 'leyla' })).reply();
  expect(reply.ephemeral).toBe(true);
  expect(textSeen(reply.content).split('\n')).toEqual([
    'What the message says, and what the articles say that comes closest. I don’t judge; you can.',
    'The message: The leaders held 5 talks in the city of Lachin.',
    'The leaders held 3 talks in the city of Lachin.',
    expect.stringMatching(/^\[1\] Sharif and Aliyev hold .* · paragraph 1$/),
    'Another number: “5” in the message, “3” in the article.',
    '',
    'The message: Cats purr loudly.',
    'The articles say nothing close to it.',
  ]);
  expect(reply.content).not.toMatch(/\b(true|false)\b/i);
});

test('a message full of markup and mentions does nothing', async () => {
  const { discord } = await withBot([TALKS]);
  const message = await discord.say(
    '@everyone **leaders** held talks in [Lachin](https://a/b) `now` <@1234567890>.',
  );
  const reply = await (await discord.menu(MENU, message)).reply();
  expect(textSeen(reply.content)).toContain(
    '@everyone **leaders** held talks in [Lachin](https://a/b) `now`',
  );
  const claimed = reply.content.split('\n')[1] ?? '';
  expect(looksSeen(claimed)).toEqual(['bold']);
});

test('many statements fill several messages, at most six; the last says what is left out', async () => {
  const long = `leaders held talks in Lachin ${'and so on '.repeat(30)}`;
  const { discord } = await withBot([{ ...TALKS, body: `The ${long}.` }]);
  const message = await discord.say(
    Array.from({ length: 14 }, (_, n) => `Some leaders held ${n} talks in Lachin.`).join(' '),
  );
  const asked = await discord.menu(MENU, message);
  await discord.waitFor(
    () => asked.followUps.at(-1)?.content.includes('were not looked up'),
    'the last message',
  );
  const posts = [await asked.reply(), ...asked.followUps];
  expect(posts.length).toBeGreaterThan(2);
  expect(posts.length).toBeLessThanOrEqual(6);
  for (const { content, ephemeral } of posts) {
    expect(content.length).toBeLessThanOrEqual(2000);
    expect(ephemeral).toBe(true);
  }
});

test.each([
  ['only questions', 'Where? When?', 'no statement in that message'],
  ['only spaces and controls', '\u0000 \u200b', /no (text|statement)/],
])('a message with %s gets a plain sentence', async (_, text, sentence) => {
  const { discord } = await withBot([TALKS]);
  const reply = await (await discord.menu(MENU, await discord.say(text))).reply();
  expect(reply.ephemeral).toBe(true);
  expect(reply.content).toMatch(sentence);
});

test('a message with only a picture gets a plain sentence', async () => {
  const { discord } = await withBot([TALKS]);
  const message = await discord.say('', { picture: true });
  const reply = await (await discord.menu(MENU, message)).reply();
  expect(reply.ephemeral).toBe(true);
  expect(reply.content).toContain('no text that I could look up');
});

test('the message is never fetched: what was deleted meanwhile can still be looked up', async () => {
  const { discord } = await withBot([TALKS]);
  const message = await discord.say('The leaders held 5 talks in Lachin.');
  await (await discord.menu(MENU, message)).reply();
  expect(discord.requests.filter(({ path }) => path.includes(message.id))).toEqual([]);
});

test('without any article it says so', async () => {
  const { discord } = await withBot([]);
  const reply = await (await discord.menu(MENU, await discord.say('?'))).reply();
  expect(reply.content).toContain('no articles');
});
