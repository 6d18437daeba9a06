import { describe, expect, test } from 'vitest';
import type { Answer, Exchange } from '../../src/answer/answer.js';
import { createConversations } from '../../src/discord/conversations.js';
import { MEETING, VISIT } from './articles.js';
import { withBot } from './with-bot.js';

const ASKER = { user: '1', channel: '7', isPrivate: false };
const EXCHANGE = { question: 'Who met in Lachin?' };
const MINUTE = 60_000;

describe('a talk', () => {
  test('is the asker’s own, in its channel, private or not', () => {
    const talks = createConversations();
    talks.remember(ASKER, EXCHANGE);
    expect(talks.before(ASKER)).toEqual(EXCHANGE);
    expect(talks.before({ ...ASKER, user: '2' })).toBeUndefined();
    expect(talks.before({ ...ASKER, channel: '8' })).toBeUndefined();
    expect(talks.before({ ...ASKER, isPrivate: true })).toBeUndefined();
  });

  test('lasts ten minutes after the last question', () => {
    let now = 0;
    const talks = createConversations(() => now);
    talks.remember(ASKER, EXCHANGE);
    now = 9 * MINUTE;
    expect(talks.before(ASKER)).toEqual(EXCHANGE);
    talks.remember(ASKER, EXCHANGE);
    now = 19 * MINUTE;
    expect(talks.before(ASKER)).toEqual(EXCHANGE);
    now = 19 * MINUTE + 1;
    expect(talks.before(ASKER)).toBeUndefined();
  });

  test('is forgotten when its reader asks for it, and no one else’s', () => {
    const talks = createConversations();
    talks.remember(ASKER, EXCHANGE);
    talks.remember({ ...ASKER, channel: '8', isPrivate: true }, EXCHANGE);
    talks.remember({ ...ASKER, user: '2' }, EXCHANGE);
    talks.forget('1');
    expect(talks.before(ASKER)).toBeUndefined();
    expect(talks.before({ ...ASKER, channel: '8', isPrivate: true })).toBeUndefined();
    expect(talks.before({ ...ASKER, user: '2' })).toEqual(EXCHANGE);
  });

  test('is forgotten, the oldest first, when there are thousands', () => {
    const talks = createConversations();
    for (let user = 0; user < 6_000; user++) talks.remember({ ...ASKER, user: `${user}` }, EXCHANGE);
    expect(talks.before({ ...ASKER, user: '5999' })).toEqual(EXCHANGE);
    expect(talks.before({ ...ASKER, user: '0' })).toBeUndefined();
  });
});

describe('the bot', () => {
  /** Answers as the small answering does, and notes what each question leant on. */
  async function talking() {
    const connected = await withBot([MEETING, VISIT]);
    const leantOn: (string | undefined)[] = [];
    const { ask } = connected.answering;
    connected.answering.ask = async (question: string, before?: Exchange): Promise<Answer> => {
      leantOn.push(before?.question);
      const answer = await ask(question);
      return before === undefined
        ? answer
        : { ...answer, searched: `${question} *after* ${before.question}` };
    };
    return { ...connected, leantOn };
  }

  test('takes a reader’s next question in the same channel as leaning on the last, and shows what it searched with', async () => {
    const { discord, leantOn } = await talking();
    await (await discord.slash('ask', { question: 'Where was the bilateral meeting held?' })).reply();
    const second = await (await discord.slash('ask', { question: 'And the bilateral relations?' })).reply();
    expect(leantOn).toEqual([undefined, 'Where was the bilateral meeting held?']);
    expect(second.text).toContain(
      '-# Understood as: And the bilateral relations? \\*after\\* Where was the bilateral meeting held?',
    );
  });

  test('never takes somebody else’s question for it, nor a private one for a public one', async () => {
    const { discord, leantOn } = await talking();
    const question = 'Where was the bilateral meeting held?';
    await (await discord.slash('ask', { question }, { user: 'first reader' })).reply();
    await (await discord.slash('ask', { question }, { user: 'second reader' })).reply();
    await (await discord.slash('ask', { question, private: true }, { user: 'first reader' })).reply();
    await (await discord.slash('ask', { question }, { user: 'first reader', guild: false })).reply();
    expect(leantOn).toEqual([undefined, undefined, undefined, undefined]);
    await (await discord.slash('ask', { question, private: true }, { user: 'first reader' })).reply();
    expect(leantOn.at(-1)).toBe(question);
  });
});
