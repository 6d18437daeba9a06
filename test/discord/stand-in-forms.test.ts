import { describe, expect, it } from 'vitest';
import { meetBareBot } from './stand-in/bare-bot.js';
import { findDescription } from './stand-in/openapi.js';

const input = (more: object = {}) => ({ type: 4, custom_id: 'q', label: 'Question', style: 1, ...more });
const row = (...components: object[]) => ({ type: 1, components });
const label = (component: object, more: object = {}) => ({ type: 18, label: 'Question', component, ...more });
const modal = (more: object = {}) => ({ custom_id: 'm', title: 'Ask', components: [row(input())], ...more });
const bare = { type: 4, custom_id: 'q', style: 1 };

describe('a modal that breaks a rule is refused, and remembered', () => {
  it.each([
    ['a title of 46', modal({ title: 'x'.repeat(46) }), 'BASE_TYPE_BAD_LENGTH'],
    ['no title', modal({ title: '' }), 'BASE_TYPE_BAD_LENGTH'],
    ['a custom id of 101', modal({ custom_id: 'x'.repeat(101) }), 'BASE_TYPE_BAD_LENGTH'],
    ['no components', modal({ components: [] }), 'BASE_TYPE_BAD_LENGTH'],
    [
      'six components',
      modal({ components: Array.from({ length: 6 }, (_, at) => row(input({ custom_id: `q${at}` }))) }),
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'two inputs in a row',
      modal({ components: [row(input(), input({ custom_id: 'r' }))] }),
      'BASE_TYPE_BAD_LENGTH',
    ],
    ['an input without a label', modal({ components: [row(bare)] }), 'BASE_TYPE_REQUIRED'],
    ['a label of 46', modal({ components: [row(input({ label: 'x'.repeat(46) }))] }), 'BASE_TYPE_BAD_LENGTH'],
    ['an input with two labels', modal({ components: [label(input())] }), 'TEXT_INPUT_LABEL'],
    [
      'the same custom id twice',
      modal({ components: [row(input()), row(input())] }),
      'COMPONENT_CUSTOM_ID_DUPLICATED',
    ],
    [
      'a placeholder of 101',
      modal({ components: [row(input({ placeholder: 'x'.repeat(101) }))] }),
      'BASE_TYPE_MAX_LENGTH',
    ],
    ['room for 4001 letters', modal({ components: [row(input({ max_length: 4001 }))] }), 'NUMBER_TYPE_MAX'],
    [
      'more letters needed than allowed',
      modal({ components: [row(input({ min_length: 9, max_length: 3 }))] }),
      'TEXT_INPUT_LENGTHS',
    ],
    [
      'a proposal longer than allowed',
      modal({ components: [row(input({ value: 'four', max_length: 3 }))] }),
      'TEXT_INPUT_VALUE',
    ],
    [
      'a button',
      modal({ components: [row({ type: 2, style: 1, custom_id: 'b', label: 'x' })] }),
      'BASE_TYPE_CHOICES',
    ],
  ])('%s', async (_, data, code) => {
    const { discord, call } = await meetBareBot();
    const handle = await discord.slash('ask');
    const path = `/interactions/${handle.id}/${handle.token}/callback`;
    expect(await call('POST', path, { type: 9, data })).toMatchObject({ status: 400, code: 50035 });
    expect(discord.violations).toEqual([expect.stringContaining(code)]);
  });

  it('a modal in answer to a modal', async () => {
    const { discord, call } = await meetBareBot();
    const handle = await discord.slash('ask');
    await call('POST', `/interactions/${handle.id}/${handle.token}/callback`, { type: 9, data: modal() });
    const sent = await discord.submitModal(handle, { q: 'Who?' });
    const again = await call('POST', `/interactions/${sent.id}/${sent.token}/callback`, {
      type: 9,
      data: modal(),
    });
    expect(again).toMatchObject({ status: 400, code: 50035 });
    expect(discord.violations).toHaveLength(1);
  });
});

it('autocomplete with twenty-six choices is refused, and remembered', async () => {
  const { discord, call, client } = await meetBareBot();
  const choices = Array.from({ length: 26 }, (_, at) => ({ name: `${at}`, value: `${at}` }));
  client.on('interactionCreate', ({ id, token }) => {
    void call('POST', `/interactions/${id}/${token}/callback`, { type: 8, data: { choices } });
    void call('POST', `/interactions/${id}/${token}/callback`, {
      type: 8,
      data: { choices: choices.slice(1) },
    });
  });
  expect(await discord.autocomplete('summary', 'article', 'sha')).toHaveLength(25);
  expect(discord.violations).toEqual([expect.stringContaining('data.choices')]);
});

const command = (more: object = {}) => ({ name: 'ask', description: 'Asks the articles', ...more });
const option = (more: object = {}) => ({ type: 3, name: 'question', description: 'What to ask', ...more });

describe('a command that breaks a rule is not registered, and is remembered', () => {
  it.each([
    ['a name with a capital', [command({ name: 'Ask' })], 'APPLICATION_COMMAND_INVALID_NAME'],
    ['a name with a blank', [command({ name: 'ask me' })], 'APPLICATION_COMMAND_INVALID_NAME'],
    ['a name of 33', [command({ name: 'x'.repeat(33) })], 'BASE_TYPE_BAD_LENGTH'],
    ['no description', [command({ description: '' })], 'BASE_TYPE_BAD_LENGTH'],
    ['a description of 101', [command({ description: 'x'.repeat(101) })], 'BASE_TYPE_BAD_LENGTH'],
    [
      'a menu with a description',
      [{ type: 3, name: 'Ask about this', description: 'x' }],
      'BASE_TYPE_CHOICES',
    ],
    ['a menu name of 33', [{ type: 3, name: 'x'.repeat(33) }], 'BASE_TYPE_BAD_LENGTH'],
    ['a name twice', [command(), command()], 'APPLICATION_COMMANDS_DUPLICATE_NAME'],
    [
      '101 commands',
      Array.from({ length: 101 }, (_, at) => command({ name: `c${at}` })),
      'APPLICATION_COMMAND_TOO_MANY',
    ],
    [
      '16 menus',
      Array.from({ length: 16 }, (_, at) => ({ type: 3, name: `c${at}` })),
      'APPLICATION_COMMAND_TOO_MANY',
    ],
    [
      'a required option after one that is not',
      [command({ options: [option(), option({ name: 'why', required: true })] })],
      'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
    ],
    [
      'an option name twice',
      [command({ options: [option(), option()] })],
      'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
    ],
    [
      '26 options',
      [command({ options: Array.from({ length: 26 }, (_, at) => option({ name: `o${at}` })) })],
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      '26 choices',
      [
        command({
          options: [
            option({ choices: Array.from({ length: 26 }, (_, at) => ({ name: `${at}`, value: `${at}` })) }),
          ],
        }),
      ],
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'choices beside autocomplete',
      [command({ options: [option({ autocomplete: true, choices: [{ name: 'a', value: 'a' }] })] })],
      'APPLICATION_COMMAND_OPTIONS_CHOICES',
    ],
    [
      'an option beside a subcommand',
      [command({ options: [option(), { type: 1, name: 'add', description: 'Adds' }] })],
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
    ],
    [
      'a required option last in a subcommand',
      [
        command({
          options: [
            {
              type: 1,
              name: 'add',
              description: 'Adds',
              options: [option(), option({ name: 'b', required: true })],
            },
          ],
        }),
      ],
      'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
    ],
    ['a context that does not exist', [command({ contexts: [3] })], 'NUMBER_TYPE_MAX'],
    ['no contexts at all', [command({ contexts: [] })], 'BASE_TYPE_BAD_LENGTH'],
    ['a way of installing that does not exist', [command({ integration_types: [2] })], 'NUMBER_TYPE_MAX'],
    [
      'permissions that are a word',
      [command({ default_member_permissions: 'ManageGuild' })],
      'NUMBER_TYPE_COERCE',
    ],
    [
      'more than 8000 letters',
      [
        command({
          options: Array.from({ length: 4 }, (_, at) =>
            option({
              name: `o${at}`,
              choices: Array.from({ length: 25 }, (_, n) => ({
                name: `${n}`.padEnd(80, 'x'),
                value: `${n}`,
              })),
            }),
          ),
        }),
      ],
      'APPLICATION_COMMAND_TOO_LARGE',
    ],
  ])('%s', async (_, commands, code) => {
    const { discord, call } = await meetBareBot();
    const path = `/applications/${discord.applicationId}/guilds/${discord.guildId}/commands`;
    expect(await call('PUT', path, commands)).toMatchObject({ status: 400, code: 50035 });
    expect(discord.commands(discord.guildId)).toEqual([]);
    expect(discord.violations).toEqual([expect.stringContaining(code)]);
  });

  it('a field that no command has', async () => {
    const { discord, call } = await meetBareBot();
    const path = `/applications/${discord.applicationId}/commands`;
    expect(await call('PUT', path, [command({ colour: 'red' })])).toMatchObject({ status: 200 });
    expect(discord.violations).toEqual([expect.stringContaining('unknown field: 0.colour')]);
  });

  it('commands for another application or another server are not this bot’s to register', async () => {
    const { discord, call } = await meetBareBot();
    expect(await call('PUT', '/applications/1/commands', [])).toMatchObject({ status: 403 });
    const elsewhere = `/applications/${discord.applicationId}/guilds/1/commands`;
    expect(await call('PUT', elsewhere, [])).toMatchObject({ status: 403, code: 50001 });
  });
});

describe.skipIf(findDescription() === undefined)('Discord’s own description, where it is at hand,', () => {
  it('judges what our rules let pass', async () => {
    const { discord, call } = await meetBareBot();
    const path = `/channels/${discord.channelId()}/messages`;
    // The reference allows any number here; the description knows only these kinds of channels.
    const components = [row({ type: 8, custom_id: 'c', channel_types: [8] })];
    expect(await call('POST', path, { components })).toMatchObject({ status: 200 });
    expect(discord.violations).toEqual([expect.stringContaining('not as Discord’s description has it')]);
  });
});
