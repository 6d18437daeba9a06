import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { EVERYONE_MAY, PERMISSION } from './stand-in/world.js';
import { BOT_NAME, withBot } from './with-bot.js';

const MET = 'Where was the bilateral meeting held?';
const ANSWERED = '> The prime minister held';
/** Long enough for a storm to show: discord.js repeats at once. */
const A_WHILE = 300;

async function stillServes({ discord }: Awaited<ReturnType<typeof withBot>>): Promise<void> {
  const reply = await (await discord.slash('ask', { question: MET }, { user: 'a later reader' })).reply();
  expect(reply.text).toContain(ANSWERED);
}

describe('when the gateway', () => {
  test('is lost, the bot resumes, answers what was asked meanwhile, and tells of it in two lines', async () => {
    const here = await withBot();
    here.discord.dropGateway();
    const asked = await here.discord.slash('ask', { question: MET });
    expect((await asked.reply()).text).toContain(ANSWERED);
    expect(here.discord.resumes).toHaveLength(1);
    await vi.waitFor(() => expect(here.lines.at(-1)?.sentence).toContain('is back'));
    expect(here.troubles()).toEqual(['The connection to Discord was lost; reconnecting.']);
  });

  test('asks for a new connection, the bot resumes', async () => {
    const here = await withBot();
    here.discord.requestReconnect();
    await here.discord.waitFor(() => here.discord.resumes.length === 1, 'a resume');
    await stillServes(here);
  });

  test('ends the session, the bot begins a new one', async () => {
    const here = await withBot();
    here.discord.invalidateSession(false);
    await here.discord.waitFor(() => here.discord.identifies.length === 2, 'a second identify', 15_000);
    await here.discord.connected();
    await vi.waitFor(() => expect(here.lines.at(-1)?.sentence).toContain('is back, in a new session'));
    await stillServes(here);
  });

  test('closes with a code that allows it, the bot resumes', async () => {
    const here = await withBot();
    here.discord.closeGateway(4000);
    await here.discord.waitFor(() => here.discord.resumes.length === 1, 'a resume');
    await stillServes(here);
  });

  test('closes for good, the log says why and the process lives', async () => {
    const here = await withBot();
    here.discord.closeGateway(4004);
    await vi.waitFor(() => expect(here.troubles().join()).toContain('Discord does not accept DISCORD_TOKEN'));
  });
});

describe('when Discord', () => {
  test('limits the rate, the answer comes a little later', async () => {
    const here = await withBot();
    here.discord.fail({ method: 'PATCH', path: /original$/, status: 429, retryAfter: 0.2 });
    await stillServes(here);
    expect(here.troubles()).toEqual([]);
  });

  test('limits the rate for longer than anybody waits, the bot gives up in one line', async () => {
    const here = await withBot();
    here.discord.fail({ method: 'PATCH', path: /original$/, status: 429, retryAfter: 600, times: Infinity });
    await here.discord.slash('ask', { question: MET });
    await vi.waitFor(() => expect(here.troubles()).toEqual(['An interaction could not be answered.']));
  });

  test('fails once, the answer is sent again, and only once', async () => {
    const here = await withBot();
    here.discord.fail({ method: 'POST', path: /messages$/, status: 502 });
    const reply = await here.discord.replyTo(await here.discord.say(MET, { mentionsBot: true }));
    expect(reply.text).toContain(ANSWERED);
    await pause(A_WHILE);
    expect(here.discord.messages().filter(({ author }) => author === BOT_NAME)).toHaveLength(1);
    // What makes Discord post it once even where it had taken it before it failed.
    const sent = here.discord.requests.findLast(({ path }) => path.endsWith('/messages'));
    expect(sent?.body).toMatchObject({ nonce: `${reply.replyTo}-0`, enforce_nonce: true });
    expect(here.troubles()).toEqual([]);
  });

  test('fails again and again, the bot gives up in one line, without a storm', async () => {
    const here = await withBot();
    const fault = here.discord.fail({ method: 'PATCH', path: /original$/, status: 503, times: Infinity });
    await here.discord.slash('ask', { question: MET });
    await vi.waitFor(() => expect(here.troubles()).toEqual(['An interaction could not be answered.']));
    await pause(A_WHILE);
    expect(fault.hits).toBeLessThanOrEqual(6);
    expect(here.troubles()).toHaveLength(1);
  });

  test('fails on the answer but not on the next try, the reader is told', async () => {
    const here = await withBot();
    here.discord.fail({ method: 'PATCH', path: /original$/, status: 500, times: 3 });
    const reply = await (await here.discord.slash('ask', { question: MET })).reply();
    expect(reply.text).toContain('Something went wrong on my side');
    expect(here.troubles()).toEqual(['An interaction could not be answered.']);
  });

  test('no longer knows the interaction, the bot gives up in one line', async () => {
    const here = await withBot();
    const fault = here.discord.fail({ path: /callback$/, status: 404, code: 10062, times: Infinity });
    await here.discord.slash('ask', { question: MET });
    await vi.waitFor(() => expect(here.troubles()).toEqual(['An interaction could not be answered.']));
    await pause(A_WHILE);
    expect(fault.hits).toBe(1);
    expect(here.answering.asked).toEqual([]);
  });

  test('has an acknowledgement already, the bot gives up in one line', async () => {
    const here = await withBot();
    here.discord.fail({ path: /callback$/, status: 400, code: 40060 });
    await here.discord.slash('ask', { question: MET });
    await vi.waitFor(() => expect(here.troubles()).toEqual(['An interaction could not be answered.']));
    await stillServes(here);
  });

  test('takes an acknowledgement and fails all the same, the answer comes', async () => {
    const here = await withBot();
    here.discord.fail({ path: /callback$/, status: 502, done: true });
    const asked = await here.discord.slash('ask', { question: MET, private: true });
    const reply = await asked.reply();
    expect(reply.text).toContain(ANSWERED);
    expect(reply.ephemeral).toBe(true);
    here.discord.fail({ path: /callback$/, status: 500, done: true, times: 2 });
    const another = await (await here.discord.press(reply, 'Ask another')).modal();
    expect(another.title).not.toBe('');
    expect(here.troubles()).toEqual([]);
  });

  test('refuses a repeated acknowledgement for another reason, the bot gives up in one line', async () => {
    const here = await withBot();
    here.discord.fail({ path: /callback$/, status: 502 });
    here.discord.fail({ path: /callback$/, status: 400, code: 50035 });
    await here.discord.slash('ask', { question: MET });
    await vi.waitFor(() => expect(here.troubles()).toEqual(['An interaction could not be answered.']));
    await stillServes(here);
  });

  test('cuts the connection of a request, the reader is told to ask again', async () => {
    const here = await withBot();
    here.discord.fail({ method: 'PATCH', path: /original$/, reset: true });
    const reply = await (await here.discord.slash('ask', { question: MET })).reply();
    expect(reply.text).toContain('Please try again in a moment.');
    expect(here.troubles()).toEqual(['An interaction could not be answered.']);
    await stillServes(here);
  });

  test('lets the bot not write in a channel, it tries once and then leaves the channel alone', async () => {
    const here = await withBot(undefined, {
      guild: { channels: [{ name: 'general' }, { name: 'locked', permissions: PERMISSION.viewChannel }] },
    });
    for (let n = 0; n < 4; n += 1) {
      await here.discord.say(MET, { mentionsBot: true, channel: 'locked', user: `reader ${n}` });
      await vi.waitFor(() => expect(here.troubles()).toEqual(['A message could not be answered.']));
    }
    await pause(A_WHILE);
    expect(here.discord.requests.filter(({ status }) => status === 403)).toHaveLength(1);
    expect(here.discord.messages('locked').filter(({ author }) => author === BOT_NAME)).toEqual([]);
    await stillServes(here);
  });

  test('lets the bot not read old messages, it answers without a reply', async () => {
    const permissions = EVERYONE_MAY & ~PERMISSION.readMessageHistory;
    const here = await withBot(undefined, { guild: { channels: [{ name: 'general', permissions }] } });
    await here.discord.say(MET, { mentionsBot: true });
    const answers = () => here.discord.messages().filter(({ author }) => author === BOT_NAME);
    await vi.waitFor(() => expect(answers()[0]?.text).toContain(ANSWERED));
  });

  test('does not show the bot typing, the answer still comes', async () => {
    const here = await withBot();
    here.discord.fail({ method: 'POST', path: /typing$/, status: 500, times: Infinity });
    const reply = await here.discord.replyTo(await here.discord.say(MET, { mentionsBot: true }));
    expect(reply.text).toContain(ANSWERED);
  });
});

describe('when the answering fails', () => {
  test('the asker is told that it is not their fault, and the log has the cause but not the question', async () => {
    const here = await withBot();
    here.answering.beforeAnswer = () =>
      Promise.reject(new Error('the model is gone', { cause: new Error('disk') }));
    const reply = await (await here.discord.slash('ask', { question: MET, private: true })).reply();
    expect(reply.text).toContain('Something went wrong on my side, not with your question.');
    const mentioned = await here.discord.replyTo(await here.discord.say(MET, { mentionsBot: true }));
    expect(mentioned.text).toContain('Something went wrong on my side');
    expect(here.lines.filter(({ level }) => level === 'error')).toHaveLength(2);
    expect(here.lines.find(({ level }) => level === 'error')?.fields).toEqual({
      error: 'Error',
      message: 'the model is gone',
      cause: 'disk',
    });
    expect(JSON.stringify(here.lines)).not.toContain(MET);
  });
});

test('no line of the log ever holds the token, an interaction’s token or what was asked', async () => {
  const here = await withBot();
  here.discord.fail({ method: 'PATCH', path: /original$/, status: 403, code: 50013 });
  const asked = await here.discord.slash('ask', { question: MET });
  await vi.waitFor(() => expect(here.troubles()).toHaveLength(1));
  const log = JSON.stringify(here.lines);
  for (const secret of ['a-token-that-is-only-good', asked.token, MET]) expect(log).not.toContain(secret);
});

describe('when the bot is stopped', () => {
  test('an answer under way still goes out, and new questions are declined', async () => {
    const here = await withBot();
    let release = () => {};
    here.answering.beforeAnswer = () => new Promise((resolve) => (release = resolve));
    const asked = await here.discord.slash('ask', { question: MET });
    await asked.acknowledged();
    await vi.waitFor(() => expect(here.answering.asked).toHaveLength(1));
    let stopped = false;
    const stop = here.bot.stop().then(() => (stopped = true));
    const late = await here.discord.slash('ask', { question: MET }, { user: 'late' });
    expect((await late.reply()).text).toContain('just being restarted');
    expect(stopped).toBe(false);
    release();
    expect((await asked.reply()).text).toContain(ANSWERED);
    await stop;
    expect(here.answering.asked).toHaveLength(1);
  });
});
