import { describe, expect, test } from 'vitest';
import { en } from '../../src/languages/en.js';
import { LANGUAGES } from '../../src/languages/languages.js';
import { IN_MEMORY, openState } from '../../src/state/database.js';
import { createFeedback } from '../../src/state/feedback.js';
import { MEETING, VISIT } from './articles.js';
import { textSeen } from './discord-reader.js';
import { answeringOver } from './small-answering.js';
import { PERMISSION } from './stand-in/discord.js';
import { connectBot, keptLog, withBot } from './with-bot.js';

const MET = 'Where was the bilateral meeting held?';
const NOT_SAID = 'What was served for breakfast there?';
const labels = (message: { buttons: readonly { label: string }[] }) =>
  message.buttons.map(({ label }) => label);

/** The bot, and what its readers said of its answers. */
async function withFeedback() {
  const { db } = openState(IN_MEMORY, keptLog().log);
  const answering = answeringOver([MEETING, VISIT]);
  const connected = await connectBot(answering, {}, { db });
  return { ...connected, answering, feedback: createFeedback(db) };
}

describe('Share in channel', () => {
  test('posts a private answer for all, as it stood, signed, and once', async () => {
    const { discord } = await withBot();
    const reply = await (
      await discord.slash('ask', { question: MET, private: true }, { user: '**leyla**' })
    ).reply();
    const answer = reply.content;
    const press = await discord.press(reply, 'Share in channel');
    const shared = await press.followUp();
    expect(shared.ephemeral).toBe(false);
    expect(textSeen(shared.content)).toBe(`${textSeen(answer)}\nShared by **leyla**`);
    expect(labels(shared)).not.toContain('Share in channel');
    expect(labels(reply)).toContain('Shared');
    expect(reply.content).toBe(answer);
    await expect(discord.press(reply, 'Shared')).rejects.toThrow('disabled');
    // What hangs on the shared answer is for all too.
    const form = await discord.press(shared, 'Ask another', { user: 'tariq' });
    const next = await (await discord.submitModal(form, { question: MET })).reply();
    expect(next.ephemeral).toBe(false);
  });

  test('has the questions offered under it answered for all, too', async () => {
    const { discord, answering } = await withBot();
    answering.offered = [MET];
    const refused = await (await discord.slash('ask', { question: NOT_SAID, private: true })).reply();
    const shared = await (await discord.press(refused, 'Share in channel')).followUp();
    const answer = await (await discord.press(shared, MET, { user: 'tariq' })).reply();
    expect(answer.ephemeral).toBe(false);
  });

  test('is not there for answers that all can see, nor in direct messages', async () => {
    const { discord } = await withBot();
    const open = await (await discord.slash('ask', { question: MET })).reply();
    const direct = await (
      await discord.slash('ask', { question: MET, private: true }, { guild: false })
    ).reply();
    for (const reply of [open, direct]) expect(labels(reply)).not.toContain('Share in channel');
  });
});

describe('feedback', () => {
  test('“This helped” is counted without a name, once for each reader and answer, and thanked for in private', async () => {
    const { discord, feedback } = await withFeedback();
    const reply = await (await discord.slash('ask', { question: MET })).reply();
    const thanks = await (await discord.press(reply, 'This helped')).reply();
    expect(thanks.ephemeral).toBe(true);
    expect(thanks.content).toBe(en.feedback.thanks);
    await (await discord.press(reply, 'This helped')).reply();
    await (await discord.press(reply, 'This helped', { user: 'another' })).reply();
    expect(feedback.counts()).toEqual({ helped: 2, wrong: 0 });
  });

  test('“This is wrong” asks why, proposes the question, and keeps both with the quote', async () => {
    const { discord, feedback } = await withFeedback();
    const question = 'Where was the *bilateral* meeting held?';
    const reply = await (await discord.slash('ask', { question })).reply();
    const form = await discord.press(reply, 'This is wrong');
    const { title, components } = await form.modal();
    expect(title).toBe('What is wrong?');
    expect(JSON.stringify(components)).toContain(JSON.stringify(question));
    const sent = await discord.submitModal(form, { reason: ' It was in Baku. ' });
    expect((await sent.reply()).ephemeral).toBe(true);
    expect(feedback.wrong(10)).toEqual([
      {
        id: 1,
        at: expect.stringMatching(/^\d{4}-/),
        verdict: 'wrong',
        quoted: expect.stringMatching(/^\S+$/),
        question,
        reason: 'It was in Baku.',
      },
    ]);
  });

  test('is what the reader said last of an answer: a press by mistake takes no reason away', async () => {
    const { discord, feedback } = await withFeedback();
    const reply = await (await discord.slash('ask', { question: MET })).reply();
    const other = await (await discord.slash('ask', { question: MET })).reply();
    await (await discord.press(reply, 'This helped')).reply();
    await (await discord.press(other, 'This helped')).reply();
    const wrong = async (reason: string) => {
      const form = await discord.press(reply, 'This is wrong');
      return (await discord.submitModal(form, { reason })).reply();
    };
    expect((await wrong('It was held elsewhere.')).content).toBe(en.feedback.thanksWrong);
    expect(feedback.counts()).toEqual({ helped: 1, wrong: 1 });
    await wrong('It was held elsewhere, in Baku.');
    expect(feedback.wrong(10).map(({ reason }) => reason)).toEqual(['It was held elsewhere, in Baku.']);
    expect((await (await discord.press(reply, 'This helped')).reply()).content).toBe(en.feedback.thanks);
    expect(feedback.counts()).toEqual({ helped: 2, wrong: 0 });
  });

  test('leaves out the question where the reader takes it out of the form', async () => {
    const { discord, feedback } = await withFeedback();
    const reply = await (await discord.slash('ask', { question: MET })).reply();
    const form = await discord.press(reply, 'This is wrong');
    await (await discord.submitModal(form, { reason: 'No.', question: '' })).reply();
    expect(feedback.wrong(1)[0]).toMatchObject({ question: '', reason: 'No.' });
  });

  test('is nobody’s any more after /forget-me: what its reader says then takes the place of nothing', async () => {
    const { discord, feedback } = await withFeedback();
    const reply = await (await discord.slash('ask', { question: MET })).reply();
    const press = async () => {
      await (await discord.press(reply, 'This helped')).reply();
      return feedback.counts().helped;
    };
    expect([await press(), await press()]).toEqual([1, 1]);
    await (await discord.slash('forget-me')).reply();
    expect([await press(), await press()]).toEqual([2, 2]);
  });

  test('of a refusal has no quote', async () => {
    const { discord, feedback } = await withFeedback();
    const reply = await (await discord.slash('ask', { question: `${NOT_SAID} gathering` })).reply();
    expect(labels(reply)).toEqual(['Show the closest passages', 'Ask another', 'This is wrong']);
    const form = await discord.press(reply, 'This is wrong');
    await (await discord.submitModal(form, { reason: 'They do say.' })).reply();
    expect(feedback.wrong(1)[0]?.quoted).toBeUndefined();
  });
});

describe('a question that is offered', () => {
  test('is asked by a press, as privately as the message it hangs on', async () => {
    const { discord, answering } = await withBot();
    answering.offered = [MET, `${'Very '.repeat(20)}long?`];
    for (const isPrivate of [false, true]) {
      const refused = await (
        await discord.slash('ask', { question: NOT_SAID, private: isPrivate }, { user: `r${isPrivate}` })
      ).reply();
      // One that is too long for a button would be another question when cut.
      expect(labels(refused)).toContain(MET);
      expect(labels(refused).filter((label) => label.startsWith('Very'))).toEqual([]);
      const answer = await (await discord.press(refused, MET)).reply();
      expect(answer.text).toContain(`-# Question: ${MET}\n> The prime minister`);
      expect(answer.ephemeral).toBe(isPrivate);
    }
  });
});

describe('a newcomer', () => {
  test('gets a hint behind the first answer, in private, and never again but after /forget-me', async () => {
    const { discord, answering } = await withBot();
    answering.offered = [MET];
    const first = await discord.slash('ask', { question: MET });
    const hint = await first.followUp();
    expect(hint.content).toContain(en.help.hint);
    for (const { title } of answering.articles) expect(textSeen(hint.content)).toContain(title);
    expect(labels(hint)).toEqual([MET]);
    expect(hint.ephemeral).toBe(true);
    const second = await discord.slash('ask', { question: MET });
    await second.reply();
    const forgotten = await (await discord.slash('forget-me')).reply();
    expect(second.followUps).toEqual([]);
    expect(forgotten.ephemeral).toBe(true);
    const third = await discord.slash('ask', { question: MET });
    expect((await third.followUp()).content).toContain(en.help.hint);
  });
});

describe('/help', () => {
  test('says what is read, all commands, and offers questions to try', async () => {
    const { discord, answering } = await withBot();
    answering.offered = [MET];
    const reply = await (await discord.slash('help')).reply();
    expect(reply.ephemeral).toBe(true);
    for (const { title } of answering.articles) expect(textSeen(reply.content)).toContain(title);
    for (const { name } of discord.commands().filter(({ type }) => type === 1)) {
      if (name !== 'help' && name !== 'corpus') expect(reply.content).toContain(`\`/${name}\``);
    }
    const answer = await (await discord.press(reply, MET)).reply();
    expect(answer.text).toContain('> The prime minister held');
    expect(answer.ephemeral).toBe(true);
  });

  test('of many articles with endless titles names some, and fits', async () => {
    const articles = Array.from({ length: 300 }, (_, n) => ({
      ...MEETING,
      id: `a${n}`,
      title: '*'.repeat(300),
    }));
    const { discord } = await withBot(articles);
    for (const locale of ['en-US', 'tr', 'de', 'fr', 'es-ES']) {
      const reply = await (await discord.slash('help', {}, { locale, user: locale })).reply();
      expect(reply.content.length).toBeLessThanOrEqual(2000);
      expect(reply.content).toMatch(/-# .*(29\d|300)/);
    }
  });

  test('without any article says so', async () => {
    const { discord } = await withBot([]);
    expect((await (await discord.slash('help')).reply()).content).toBe(en.answer.noArticles);
  });
});

test('/privacy says for how long what is kept', async () => {
  const { discord } = await withBot();
  const reply = await (await discord.slash('privacy')).reply();
  expect(reply.ephemeral).toBe(true);
  expect(reply.content).toMatch(/90 days[\s\S]*10 minutes[\s\S]*30 days[\s\S]*365 days/);
});

describe('the reader’s language', () => {
  test.each([
    ['tr', 'tr'],
    ['de', 'de'],
    ['fr', 'fr'],
    ['es-419', 'es'],
    ['ja', 'en'],
  ])('%s: the bot speaks %s, and quotes the article as it stands', async (locale, tag) => {
    const { discord } = await withBot();
    const say = LANGUAGES[tag] ?? en;
    const reply = await (await discord.slash('ask', { question: MET }, { locale })).reply();
    expect(reply.content.split('\n')[0]).toBe(say.answer.asked(MET));
    expect(reply.text).toContain('> The prime minister held a');
    expect(labels(reply)).toContain(say.buttons.askAnother);
    const form = await discord.press(reply, say.buttons.wrong, { locale });
    // The question is found in a message of any language.
    expect(JSON.stringify((await form.modal()).components)).toContain(MET);
    const refused = await (await discord.slash('ask', { question: NOT_SAID }, { locale })).reply();
    expect(refused.content).toContain(say.answer.notFound);
    const timeline = await (await discord.slash('timeline', {}, { locale })).reply();
    expect(timeline.content).toContain(say.timeline.head);
  });

  test('a mention is answered in the server’s language', async () => {
    const { discord } = await withBot(undefined, { guild: { locale: 'tr' } });
    const reply = await discord.replyTo(await discord.say('', { mentionsBot: true }));
    expect(reply.content).toBe(LANGUAGES['tr']?.apology.howToAsk);
  });

  test('commands are registered under their names in every language', async () => {
    const { discord } = await withBot();
    const ask = discord.commands().find(({ name }) => name === 'ask');
    expect(ask?.name_localizations).toEqual({
      tr: 'sor',
      de: 'fragen',
      fr: 'demander',
      'es-ES': 'preguntar',
      'es-419': 'preguntar',
    });
    const menu = discord.commands().find(({ type }) => type === 3);
    expect(menu?.name_localizations).toMatchObject({ de: 'Was sagen die Artikel?' });
    const length = JSON.stringify(discord.commands().find(({ name }) => name === 'summary'));
    expect(length).toContain('mittel (6 Sätze)');
  });
});

test('moderators see how often answers helped or were wrong, and what was wrong with them', async () => {
  const { discord, feedback } = await withFeedback();
  const moderator = { user: 'rana', permissions: PERMISSION.manageGuild };
  const reply = await (await discord.slash('ask', { question: MET })).reply();
  await (await discord.press(reply, 'This helped')).reply();
  const none = await (await discord.slash('corpus status', {}, moderator)).reply();
  expect(textSeen(none.content)).toContain('Readers in 90 days: “This helped” 1, “This is wrong” 0');
  expect(labels(none)).not.toContain('What readers found wrong');
  const form = await discord.press(reply, 'This is wrong', { user: 'another' });
  await (await discord.submitModal(form, { reason: 'It was **Baku**, @everyone.' })).reply();
  for (let n = 0; n < 20; n += 1) feedback.keep({ verdict: 'wrong', question: '', reason: 'x*'.repeat(500) });
  const status = await (await discord.slash('corpus status', {}, moderator)).reply();
  const wrong = await (await discord.press(status, 'What readers found wrong', moderator)).reply();
  expect(wrong.ephemeral).toBe(true);
  expect(wrong.content.length).toBeLessThanOrEqual(2000);
  let last = wrong;
  while (last.buttons.some(({ label, disabled }) => label === 'Next' && !disabled)) {
    last = await (await discord.press(last, 'Next', moderator)).reply();
  }
  expect(textSeen(last.content)).toContain('It was **Baku**, @everyone.');
  expect(textSeen(last.content)).toContain(`Question: ${MET}\nThe prime minister held`);
  const refused = await (
    await discord.press(status, 'What readers found wrong', { user: 'rana', permissions: 0n })
  ).reply();
  expect(refused.content).toBe(en.corpus.admission.notAllowed);
});

test('once the article has other words there, moderators are not shown them as what was wrong', async () => {
  const { discord, answering } = await withFeedback();
  const moderator = { user: 'rana', permissions: PERMISSION.manageGuild };
  const reply = await (await discord.slash('ask', { question: MET })).reply();
  const form = await discord.press(reply, 'This is wrong');
  await (await discord.submitModal(form, { reason: 'It was in Baku.' })).reply();
  const found = async () => {
    const status = await (await discord.slash('corpus status', {}, moderator)).reply();
    return (await (await discord.press(status, 'What readers found wrong', moderator)).reply()).text;
  };
  expect(await found()).toContain('The prime minister held');
  answering.articles = [{ ...MEETING, body: `Corrected on Friday. ${MEETING.body}` }, VISIT];
  expect(await found()).toContain('the quote is no longer in the articles');
});
