import { describe, expect, test, vi } from 'vitest';
import { MEETING } from './articles.js';
import { looksSeen, textSeen } from './discord-reader.js';
import { HOSTILE } from './hostile.js';
import { BOT_NAME, withBot } from './with-bot.js';

const MET = 'Where was the bilateral meeting held?';
const NOT_SAID = 'What was served for breakfast there?';
const labels = (message: { buttons: readonly { label: string }[] }) =>
  message.buttons.map(({ label }) => label);

describe('/ask', () => {
  test('is answered with a quote and its citation, for all to see', async () => {
    const { discord } = await withBot();
    const asked = await discord.slash('ask', { question: MET });
    const reply = await asked.reply();
    expect((await asked.acknowledged()).type).toBe(5);
    expect(reply.ephemeral).toBe(false);
    expect(reply.text).toContain('-# Question: Where was the bilateral meeting held?\n> The prime minister');
    expect(reply.text).toContain(
      '[Sharif and Aliyev hold a bilateral meeting in Lachin](<https://example.org/news/lachin#:~:text=',
    );
    expect(labels(reply)).toContain('Ask another');
    expect(reply.flags & 4).toBe(4);
  });

  test('names the version of the articles that it comes from, in the reader’s language', async () => {
    const { discord, answering } = await withBot();
    answering.version = '000007-3f9a0c51d2e4';
    const said = async (locale: string) => {
      const asked = await discord.slash('ask', { question: MET }, { locale });
      const lines = (await asked.reply()).text.split('\n');
      return lines.filter((line) => line.startsWith('-# \\[')).map((line) => line.split(' · ').at(-1));
    };
    expect((await said('en-GB'))[0]).toBe('version 7 of the articles');
    expect((await said('de'))[0]).toBe('Fassung 7 der Artikel');
    expect((await said('de')).slice(1).join()).not.toContain('Fassung');
  });

  test('in private is answered to the asker alone', async () => {
    const { discord } = await withBot();
    const asked = await discord.slash('ask', { question: MET, private: true });
    expect((await asked.acknowledged()).ephemeral).toBe(true);
    expect((await asked.reply()).ephemeral).toBe(true);
  });

  test('works in direct messages', async () => {
    const { discord } = await withBot();
    const asked = await discord.slash('ask', { question: MET }, { guild: false });
    expect((await asked.reply()).text).toContain('> The prime minister held');
  });

  test('is acknowledged at once, however long the answer takes', async () => {
    const { discord, answering } = await withBot();
    let release = () => {};
    answering.beforeAnswer = () => new Promise((resolve) => (release = resolve));
    const asked = await discord.slash('ask', { question: MET });
    expect((await asked.acknowledged()).type).toBe(5);
    await vi.waitFor(() => expect(answering.asked).toEqual([MET]));
    expect(discord.messages().at(-1)?.thinking).toBe(true);
    release();
    expect((await asked.reply()).text).toContain('> The prime minister held');
  });

  test('about what the articles don’t say is told so, with the closest passages on request and in private', async () => {
    const { discord } = await withBot();
    const reply = await (await discord.slash('ask', { question: `${NOT_SAID} gathering` })).reply();
    expect(reply.text).toContain('The articles don’t say.');
    expect(reply.text).not.toContain('> ');
    const closest = await (await discord.press(reply, 'Show the closest passages')).reply();
    expect(closest.ephemeral).toBe(true);
    expect(closest.text).toContain('The gathering in Lachin was a significant meeting');
    expect(labels(closest)).toEqual(['Show in context']);
  });

  test('with nothing but spaces gets a hint how to ask', async () => {
    const { discord, answering } = await withBot();
    const reply = await (await discord.slash('ask', { question: '   ' })).reply();
    expect(reply.ephemeral).toBe(true);
    expect(reply.text).toContain('`/ask`');
    expect(answering.asked).toEqual([]);
  });

  test('without any article says so and what to do', async () => {
    const { discord } = await withBot([]);
    const reply = await (await discord.slash('ask', { question: MET })).reply();
    expect(reply.text).toContain('I have no articles to answer from yet.');
    expect(labels(reply)).toEqual([]);
  });

  test('whose first quote fills more than one message is answered in several, the rest as private as the first', async () => {
    const long = `bilateral meeting ${'*|\n'.repeat(400)}**bold** end`;
    const { discord } = await withBot([{ ...MEETING, title: '*'.repeat(400), body: long }]);
    for (const isPrivate of [false, true]) {
      const asked = await discord.slash('ask', { question: 'the bilateral meeting?', private: isPrivate });
      const first = await asked.reply();
      const second = await asked.followUp();
      expect([first.ephemeral, second.ephemeral]).toEqual([isPrivate, isPrivate]);
      expect(labels(first)).toEqual([]);
      expect(labels(second)).toContain('Show in context');
    }
  });

  test('pings nobody and shows nothing as markup, whatever is asked and whatever the article says', async () => {
    const { discord } = await withBot();
    for (const [reader, text] of [...HOSTILE, 'x'.repeat(1000)].entries()) {
      const question = `hostile passage ${text}`.slice(0, 1000);
      const asked = await discord.slash('ask', { question }, { user: `reader ${reader}` });
      const reply = await asked.reply();
      expect(textSeen(reply.content)).toContain('@everyone the *hostile* passage says');
      const looks = looksSeen(reply.content).filter((look) => !look.startsWith('link https://example.org/'));
      expect(looks).toEqual(['bold', 'quote', 'small', 'time']);
    }
  });
});

describe('the buttons under an answer', () => {
  test('show a quote in its paragraph, in private', async () => {
    const { discord } = await withBot();
    const reply = await (await discord.slash('ask', { question: MET })).reply();
    const shown = await (
      await discord.press(reply, 'Show [1] in context', { user: 'somebody else' })
    ).reply();
    expect(shown.ephemeral).toBe(true);
    expect(shown.text).toMatch(/^> \*\*The prime minister held .* said\.\*\* The two leaders reviewed/);
    expect(shown.text).toContain('paragraph 2 of 3');
  });

  test('turn the pages of a long paragraph in the same private message', async () => {
    const body = `${'Some words before it. '.repeat(150)}The bilateral meeting stands here. ${'And after it. '.repeat(150)}`;
    const { discord } = await withBot([{ ...MEETING, body }]);
    const reply = await (await discord.slash('ask', { question: MET })).reply();
    const shown = await (await discord.press(reply, reply.buttons[0]?.customId ?? '')).reply();
    expect(shown.text).toContain('**The bilateral meeting stands here.**');
    const before = shown.text;
    const turned = await discord.press(shown, 'Next');
    expect((await turned.acknowledged()).type).toBe(6);
    expect((await turned.reply()).id).toBe(shown.id);
    expect(shown.text).not.toBe(before);
    await (await discord.press(shown, 'Previous')).reply();
    expect(shown.text).toBe(before);
  });

  test('ask the next question in a form, answered as privately as the first', async () => {
    const { discord } = await withBot();
    for (const isPrivate of [false, true]) {
      const reply = await (await discord.slash('ask', { question: MET, private: isPrivate })).reply();
      const form = await discord.press(reply, 'Ask another');
      expect((await form.modal()).title).toBe('Ask the articles');
      const sent = await discord.submitModal(form, {
        question: 'Who was accompanied by Field Marshal Munir?',
      });
      const next = await sent.reply();
      expect(textSeen(next.content)).toContain('Accompanied by Field Marshal Syed Asim Munir');
      expect(next.text).toContain('-# Question: Who was accompanied');
      expect(next.ephemeral).toBe(isPrivate);
    }
  });

  test('work after the bot was restarted, and say so when the article has changed', async () => {
    const first = await withBot();
    const { discord } = first;
    const reply = await (await discord.slash('ask', { question: MET })).reply();
    first.answering.articles = [
      { ...MEETING, body: MEETING.body.replace('city of Lachin', 'town of Lachin') },
    ];
    const shown = await (await discord.press(reply, 'Show [1] in context')).reply();
    expect(shown.ephemeral).toBe(true);
    expect(shown.text).toContain('That article has changed since');
  });
});

describe('a mention', () => {
  test('with a question is answered by a reply, and the bot is seen typing', async () => {
    const { discord, answering } = await withBot();
    const message = await discord.say(`, ${MET}`, { mentionsBot: true });
    const reply = await discord.replyTo(message);
    expect(reply.text).toMatch(/^> The prime minister held/);
    expect(answering.asked).toEqual([MET]);
    expect(discord.typing).toHaveLength(1);
  });

  test('without a question gets a hint how to ask', async () => {
    const { discord, answering } = await withBot();
    const reply = await discord.replyTo(await discord.say('', { mentionsBot: true }));
    expect(reply.text).toContain('Ask me about the articles');
    expect(answering.asked).toEqual([]);
  });

  test('of the role that Discord made for the bot gets that hint too, as its text doesn’t come; other roles get nothing', async () => {
    const roles = [{ name: BOT_NAME, isOfBot: true }, { name: 'editors' }];
    const { discord, answering } = await withBot([MEETING], { guild: { roles } });
    await discord.say(`<@&${discord.roleId('editors')}> ${MET}`);
    const reply = await discord.replyTo(await discord.say(`<@&${discord.roleId(BOT_NAME)}> ${MET}`));
    expect(reply.text).toContain('Ask me about the articles');
    expect(discord.messages().filter(({ author }) => author === BOT_NAME)).toHaveLength(1);
    expect(answering.asked).toEqual([]);
    // Beside the bot's own name the text comes.
    await discord.replyTo(await discord.say(`<@&${discord.roleId(BOT_NAME)}> ${MET}`, { mentionsBot: true }));
    expect(answering.asked).toEqual([MET]);
  });

  test.each([
    '@everyone where was the bilateral meeting held?',
    `${MET} ${'very '.repeat(380)}`,
    '🎉🎉🎉',
    '\u0007\u0000\u202e',
  ])('saying %j gets an answer or the hint', async (text) => {
    const { discord, troubles } = await withBot();
    const reply = await discord.replyTo(await discord.say(text, { mentionsBot: true }));
    expect(reply.content.length).toBeGreaterThan(0);
    expect(reply.content.length).toBeLessThanOrEqual(2000);
    expect(troubles()).toEqual([]);
  });

  test('of others, emoji and times, too, leaves the question alone', async () => {
    const { discord, answering } = await withBot();
    const around = (question: string) =>
      `<@123456789012345678> <a:wave:223456789012345678> ${question} <#323456789012345678> <t:1795183380:R>`;
    await discord.replyTo(await discord.say(around(MET), { mentionsBot: true }));
    await (await discord.slash('ask', { question: around(MET) })).reply();
    expect(answering.asked).toEqual([MET, MET]);
    const empty = await discord.slash('ask', { question: '<:wave:223456789012345678>' });
    expect((await empty.reply()).text).toContain('Ask me about the articles');
  });

  test('by a reply that does not write the bot’s name is no question', async () => {
    const { discord, answering } = await withBot();
    const reply = await discord.replyTo(await discord.say(MET, { mentionsBot: true }));
    await discord.say('thanks a lot!', { replyTo: reply });
    await discord.say('the meeting was nice');
    await discord.replyTo(await discord.say(MET, { mentionsBot: true }));
    expect(answering.asked).toEqual([MET, MET]);
  });
});

test('a direct message is answered without any mention, and the bot’s own messages are no questions', async () => {
  const { discord, answering } = await withBot();
  for (const n of [1, 2]) {
    const message = await discord.say(`${MET} ${n}`, { dm: true });
    expect((await discord.replyTo(message)).text).toMatch(/^> The prime minister held/);
  }
  expect(answering.asked).toEqual([`${MET} 1`, `${MET} 2`]);
});

describe('a reader who floods', () => {
  test('is privately told when to try again, and others are served', async () => {
    const { discord, answering } = await withBot();
    const flood = await Promise.all(
      Array.from({ length: 12 }, () => discord.slash('ask', { question: MET })),
    );
    const replies = await Promise.all(flood.map((asked) => asked.reply()));
    const refused = replies.filter(({ text }) => /try again in \d+ seconds?/.test(text));
    expect(refused).toHaveLength(7);
    expect(refused.every(({ ephemeral }) => ephemeral)).toBe(true);
    expect(answering.asked).toHaveLength(5);
    const other = await (await discord.slash('ask', { question: MET }, { user: 'another' })).reply();
    expect(other.text).toContain('> The prime minister held');
  });

  test('with mentions is told once, then met with silence', async () => {
    const { discord, answering } = await withBot();
    for (let n = 0; n < 12; n += 1) await discord.say(MET, { mentionsBot: true });
    await discord.replyTo(await discord.say(MET, { mentionsBot: true, user: 'another' }));
    expect(answering.asked).toHaveLength(6);
    const replies = discord.messages().filter(({ author }) => author === BOT_NAME);
    expect(replies.filter(({ text }) => text.includes('try again in'))).toHaveLength(1);
    expect(replies).toHaveLength(7);
  });

  test('of presses is told too', async () => {
    const { discord } = await withBot();
    const reply = await (await discord.slash('ask', { question: MET })).reply();
    const presses = await Promise.all(
      Array.from({ length: 25 }, () => discord.press(reply, 'Show [1] in context')),
    );
    const shown = await Promise.all(presses.map((press) => press.reply()));
    expect(shown.filter(({ text }) => text.includes('try again in'))).toHaveLength(5);
    expect(shown.every(({ ephemeral }) => ephemeral)).toBe(true);
  });
});
