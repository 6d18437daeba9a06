import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { meetBareBot } from './stand-in/bare-bot.js';

const EPHEMERAL = 64;
const V2 = 1 << 15;

const button = (more: object = {}) => ({ type: 2, style: 1, label: 'Go on', custom_id: 'go', ...more });
const row = (...components: object[]) => ({ type: 1, components });
const rows = (count: number) =>
  Array.from({ length: count }, (_, at) => row(button({ custom_id: `b${at}` })));
const texts = (count: number, content = 'word') =>
  Array.from({ length: count }, () => ({ type: 10, content }));
const select = (more: object = {}) => ({
  type: 3,
  custom_id: 's',
  options: [{ label: 'One', value: '1' }],
  ...more,
});

/** What a message can get wrong: a name, the body, where Discord finds the fault, and its word for it. */
const BAD_MESSAGES: readonly [name: string, body: object, field: string, code: string][] = [
  ['text of 2001 letters', { content: 'x'.repeat(2001) }, 'content', 'BASE_TYPE_MAX_LENGTH'],
  ['text that is a number', { content: 5 }, 'content', 'BASE_TYPE_CONVERT'],
  ['eleven embeds', { embeds: Array(11).fill({ title: 'x' }) }, 'embeds', 'BASE_TYPE_BAD_LENGTH'],
  [
    'an embed title of 257',
    { embeds: [{ title: 'x'.repeat(257) }] },
    'embeds.0.title',
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'an embed description of 4097',
    { embeds: [{ description: 'x'.repeat(4097) }] },
    'embeds.0.description',
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'twenty-six embed fields',
    { embeds: [{ fields: Array(26).fill({ name: 'a', value: 'b' }) }] },
    'embeds.0.fields',
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'an embed field without a name',
    { embeds: [{ fields: [{ name: '', value: 'b' }] }] },
    'embeds.0.fields.0.name',
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'an embed field value of 1025',
    { embeds: [{ fields: [{ name: 'a', value: 'x'.repeat(1025) }] }] },
    'embeds.0.fields.0.value',
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'an embed footer of 2049',
    { embeds: [{ footer: { text: 'x'.repeat(2049) } }] },
    'embeds.0.footer.text',
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'an embed author of 257',
    { embeds: [{ author: { name: 'x'.repeat(257) } }] },
    'embeds.0.author.name',
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'embeds of 6001 letters together',
    { embeds: [{ description: 'x'.repeat(4000) }, { description: 'x'.repeat(2001) }] },
    'embeds',
    'MAX_EMBED_SIZE_EXCEEDED',
  ],
  [
    'an embed linking to a file',
    { embeds: [{ title: 'x', url: 'file:///etc/passwd' }] },
    'embeds.0.url',
    'URL_TYPE_INVALID_SCHEME',
  ],
  ['six rows', { content: 'x', components: rows(6) }, 'components', 'BASE_TYPE_BAD_LENGTH'],
  [
    'six buttons in a row',
    { content: 'x', components: [row(...rows(6).flatMap((r) => r.components))] },
    'components.0.components',
    'BASE_TYPE_BAD_LENGTH',
  ],
  ['an empty row', { content: 'x', components: [row()] }, 'components.0.components', 'BASE_TYPE_BAD_LENGTH'],
  [
    'a button label of 81',
    { components: [row(button({ label: 'x'.repeat(81) }))] },
    'components.0.components.0.label',
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a button with neither label nor emoji',
    { components: [row(button({ label: '' }))] },
    'components.0.components.0',
    'BUTTON_COMPONENT_EMPTY',
  ],
  [
    'a custom id of 101',
    { components: [row(button({ custom_id: 'x'.repeat(101) }))] },
    'components.0.components.0.custom_id',
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a button without a custom id',
    { components: [row(button({ custom_id: undefined }))] },
    'components.0.components.0',
    'BUTTON_COMPONENT_CUSTOM_ID_REQUIRED',
  ],
  [
    'the same custom id twice, in two rows',
    { components: [row(button()), row(button())] },
    'components.1.components.0.custom_id',
    'COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
  [
    'the same number for two components',
    { components: [row(button({ id: 7 }), button({ id: 7, custom_id: 'other' }))] },
    'components.0.components.1.id',
    'COMPONENT_ID_DUPLICATED',
  ],
  [
    'a link of 513',
    { components: [row({ type: 2, style: 5, label: 'x', url: `https://a.org/${'x'.repeat(499)}` })] },
    'components.0.components.0.url',
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a link button with a custom id',
    { components: [row(button({ style: 5, url: 'https://example.org' }))] },
    'components.0.components.0',
    'BUTTON_COMPONENT_INVALID_URL',
  ],
  [
    'a button beside a select menu',
    { components: [row(button(), select())] },
    'components.0.components',
    'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
  ],
  [
    'a menu of 26 options',
    {
      components: [
        row(select({ options: Array.from({ length: 26 }, (_, at) => ({ label: 'x', value: `${at}` })) })),
      ],
    },
    'components.0.components.0.options',
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a menu with one value twice',
    { components: [row(select({ options: Array(2).fill({ label: 'x', value: '1' }) }))] },
    'components.0.components.0.options',
    'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
  ],
  ['a text display without its flag', { components: texts(1) }, 'components.0.type', 'UNION_TYPE_CHOICES'],
  ['a component of no known type', { components: [{ type: 99 }] }, 'components.0.type', 'BASE_TYPE_CHOICES'],
  [
    'content beside components V2',
    { flags: V2, content: 'x', components: texts(1) },
    'content',
    'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ],
  [
    'embeds beside components V2',
    { flags: V2, embeds: [{ title: 'x' }], components: texts(1) },
    'embeds',
    'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ],
  [
    '41 components, the nested ones counted',
    { flags: V2, components: [{ type: 17, components: texts(40) }] },
    'components',
    'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
  ],
  [
    'the same custom id twice, once beside a section',
    {
      flags: V2,
      components: [{ type: 9, components: texts(1), accessory: button() }, row(button())],
    },
    'components.1.components.0.custom_id',
    'COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
  [
    '4001 letters in text displays',
    { flags: V2, components: [...texts(1, 'x'.repeat(4000)), ...texts(1, 'x')] },
    'components',
    'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
  ],
  [
    'mentions both parsed and listed',
    { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
    'allowed_mentions',
    'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
  ],
  [
    'a hundred and one mentioned users',
    { content: 'x', allowed_mentions: { users: Array.from({ length: 101 }, (_, at) => `${at}`) } },
    'allowed_mentions.users',
    'BASE_TYPE_BAD_LENGTH',
  ],
  ['the flag of a message that thinks', { content: 'x', flags: 128 }, 'flags', 'MESSAGE_FLAGS_INVALID'],
  [
    'an attachment that was not uploaded',
    { content: 'x', attachments: [{ id: '0', filename: 'a.png' }] },
    'attachments.0',
    'ATTACHMENT_NOT_FOUND',
  ],
];

function errorsAt(body: unknown, field: string): unknown {
  const path = ['errors', ...field.split('.'), '_errors'];
  return path.reduce<unknown>((node, step) => Object(node)[step], body);
}

describe('a message that breaks a rule is refused in Discord’s words, and remembered', () => {
  it.each(BAD_MESSAGES)('%s', async (_, body, field, code) => {
    const { discord, call } = await meetBareBot();
    const { id, token } = await discord.slash('ask');
    const ways = [
      await call('POST', `/channels/${discord.channelId()}/messages`, body),
      await call('POST', `/interactions/${id}/${token}/callback`, { type: 4, data: body }),
    ];
    for (const [at, outcome] of ways.entries()) {
      const where = at === 0 ? field : `data.${field}`;
      // Rules about a whole message are told from its root, however it came.
      const told = errorsAt(outcome.body, where) ?? errorsAt(outcome.body, field);
      expect(outcome).toMatchObject({ status: 400, code: 50035 });
      expect(told).toEqual([expect.objectContaining({ code })]);
    }
    expect(discord.messages()).toEqual([]);
    expect(discord.violations).toEqual([expect.stringContaining(code), expect.stringContaining(code)]);
  });

  it.each([
    ['nothing at all', {}],
    ['blanks alone', { content: ' \n\t ' }],
    ['nothing but flags', { flags: V2 }],
  ])('%s', async (_, body) => {
    const { discord, call } = await meetBareBot();
    const outcome = await call('POST', `/channels/${discord.channelId()}/messages`, body);
    expect(outcome).toMatchObject({ status: 400, code: 50006 });
    expect(discord.violations).toEqual([expect.stringContaining('an empty message')]);
  });

  it('an edit that leaves nothing', async () => {
    const { discord, call } = await meetBareBot();
    const path = `/channels/${discord.channelId()}/messages`;
    await call('POST', path, { content: 'here' });
    const [message] = discord.messages();
    expect(await call('PATCH', `${path}/${message?.id}`, { content: '' })).toMatchObject({ code: 50006 });
    expect(message?.content).toBe('here');
    expect(discord.violations).toHaveLength(1);
  });

  it('everything that is just within the limits is taken', async () => {
    const { discord, call } = await meetBareBot();
    const path = `/channels/${discord.channelId()}/messages`;
    const full = [
      { content: 'x'.repeat(2000), components: rows(5), embeds: Array(10).fill({ title: 'x' }) },
      { embeds: [{ description: 'x'.repeat(4000) }, { description: 'x'.repeat(2000) }] },
      { flags: V2, components: [{ type: 17, components: texts(39, 'x'.repeat(102)) }] },
      {
        components: [
          row({ type: 2, style: 5, label: 'x'.repeat(80), url: `https://a.org/${'x'.repeat(498)}` }),
        ],
      },
      { components: [row(button({ custom_id: 'x'.repeat(100) }))] },
    ];
    for (const body of full) expect(await call('POST', path, body)).toMatchObject({ status: 200 });
    expect(discord.violations).toEqual([]);
  });
});

it('a field that Discord does not know is ignored, and remembered', async () => {
  const { discord, call } = await meetBareBot();
  const path = `/channels/${discord.channelId()}/messages`;
  expect(await call('POST', path, { content: 'x', colour: 'red' })).toMatchObject({ status: 200 });
  await call('POST', path, { components: [row(button({ labels: 'x' }))] });
  expect(discord.violations).toEqual([
    expect.stringContaining('unknown field: colour'),
    expect.stringContaining('unknown field: components.0.components.0.labels'),
  ]);
});

it('a route that Discord does not have is not found, and remembered', async () => {
  const { discord, call } = await meetBareBot();
  expect(await call('GET', '/corpus')).toMatchObject({ status: 404, code: 0 });
  expect(discord.violations).toEqual([expect.stringContaining('no such route')]);
});

it('a body that is no JSON is refused, and remembered', async () => {
  const { discord } = await meetBareBot();
  const url = `${discord.apiUrl}/v10/channels/${discord.channelId()}/messages`;
  const headers = { authorization: 'Bot a-token-for-tests', 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: '{"content":' });
  expect([response.status, await response.json()]).toEqual([400, expect.objectContaining({ code: 50109 })]);
  expect(discord.violations).toHaveLength(1);
});

describe('an interaction', () => {
  it('left unanswered fails for the person, and is remembered', async () => {
    const { discord, call } = await meetBareBot({ ackWithinMs: 40 });
    const handle = await discord.slash('ask');
    await expect(handle.reply()).rejects.toThrow('did not acknowledge it in time');
    const late = await call('POST', `/interactions/${handle.id}/${handle.token}/callback`, { type: 5 });
    expect(late).toMatchObject({ status: 404, code: 10062 });
    expect(discord.violations).toEqual(['/ask was not acknowledged within 40 ms']);
  });

  it('answered twice is refused the second time', async () => {
    const { discord, call } = await meetBareBot();
    const { id, token } = await discord.slash('ask');
    const path = `/interactions/${id}/${token}/callback`;
    expect(await call('POST', path, { type: 5 })).toMatchObject({ status: 204 });
    expect(await call('POST', path, { type: 4, data: { content: 'x' } })).toMatchObject({
      status: 400,
      code: 40060,
    });
    expect(discord.violations).toEqual([expect.stringContaining('a second time')]);
  });

  it('that was never made is unknown', async () => {
    const { discord, call } = await meetBareBot();
    expect(await call('POST', '/interactions/1/none/callback', { type: 5 })).toMatchObject({ code: 10062 });
    expect(await call('POST', '/webhooks/1/none', { content: 'x' })).toMatchObject({ code: 10015 });
    expect(discord.violations).toHaveLength(2);
  });

  it('can’t be followed up before it is acknowledged', async () => {
    const { discord, call } = await meetBareBot();
    const { token } = await discord.slash('ask');
    const outcome = await call('POST', `/webhooks/${discord.applicationId}/${token}`, { content: 'x' });
    expect(outcome).toMatchObject({ status: 404, code: 10015 });
    expect(discord.violations).toEqual([expect.stringContaining('before the acknowledgement')]);
  });

  it('can’t be edited after its token has died', async () => {
    const { discord, call } = await meetBareBot({ tokenLifeMs: 50 });
    const { id, token } = await discord.slash('ask');
    await call('POST', `/interactions/${id}/${token}/callback`, { type: 5 });
    const path = `/webhooks/${discord.applicationId}/${token}/messages/@original`;
    await setTimeout(60);
    expect(await call('PATCH', path, { content: 'x' })).toMatchObject({ status: 401, code: 50027 });
    expect(discord.violations).toEqual([expect.stringContaining('after its 50 ms')]);
  });

  it.each([
    ['a command with an update', { type: 7, data: { content: 'x' } }],
    ['a command with choices', { type: 8, data: { choices: [] } }],
    ['a command with a type that doesn’t exist', { type: 99 }],
  ])('is refused an answer of the wrong kind: %s', async (_, body) => {
    const { discord, call } = await meetBareBot();
    const { id, token } = await discord.slash('ask');
    const outcome = await call('POST', `/interactions/${id}/${token}/callback`, body);
    expect(outcome).toMatchObject({ status: 400, code: 50035 });
    expect(discord.violations).toHaveLength(1);
  });

  it('deferred may say whether it is private, and nothing else', async () => {
    const { discord, call } = await meetBareBot();
    const { id, token } = await discord.slash('ask');
    const path = `/interactions/${id}/${token}/callback`;
    expect(await call('POST', path, { type: 5, data: { flags: EPHEMERAL | V2 } })).toMatchObject({
      code: 50035,
    });
    await call('POST', path, { type: 5, data: { flags: EPHEMERAL, content: 'x' } });
    expect(discord.violations).toEqual([
      expect.stringContaining('MESSAGE_FLAGS_INVALID'),
      expect.stringContaining('unknown field: data.content'),
    ]);
  });

  it('answered for all can’t become private by an edit or by its first follow-up', async () => {
    const { discord, call } = await meetBareBot();
    for (const edits of [true, false]) {
      const handle = await discord.slash('ask');
      await call('POST', `/interactions/${handle.id}/${handle.token}/callback`, { type: 5 });
      const webhook = `/webhooks/${discord.applicationId}/${handle.token}`;
      const body = { content: 'hush', flags: EPHEMERAL };
      if (edits) await call('PATCH', `${webhook}/messages/@original`, body);
      else await call('POST', webhook, body);
      expect((await handle.reply()).ephemeral).toBe(false);
    }
    const fixed = expect.stringContaining('fixed at the acknowledgement');
    expect(discord.violations).toEqual([fixed, fixed]);
  });
});
