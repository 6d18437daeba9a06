import {
  AttachmentBuilder,
  ButtonBuilder,
  type ChatInputCommandInteraction,
  type Client,
  ComponentType,
  ContainerBuilder,
  DiscordAPIError,
  GatewayIntentBits,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  REST,
  Routes,
  SlashCommandBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { meetBareBot, TOKEN } from './stand-in/bare-bot.js';
import { PERMISSION } from './stand-in/discord.js';

/** Answers every slash command so. */
function onSlash(client: Client, answer: (i: ChatInputCommandInteraction) => Promise<unknown>): void {
  client.on('interactionCreate', async (i) => {
    if (i.isChatInputCommand()) await answer(i);
  });
}
const rowOf = (...buttons: { custom_id: string; label: string; disabled?: boolean }[]) => ({
  type: ComponentType.ActionRow as const,
  components: buttons.map((b) => ({ type: ComponentType.Button as const, style: 2 as const, ...b })),
});

describe('a person who uses a command', () => {
  it('sees the bot think, then its answer, private from the start', async () => {
    const { discord, client } = await meetBareBot();
    let go = () => {};
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    onSlash(client, async (i) => {
      await i.deferReply({ flags: MessageFlags.Ephemeral });
      await gate;
      await i.editReply(`You asked: ${i.options.getString('question')}`);
      await i.editReply('And again.');
    });
    const handle = await discord.slash('ask', { question: 'Who?', private: true });
    expect(await handle.acknowledged()).toMatchObject({ type: 5, ephemeral: true });
    expect(discord.messages()).toEqual([expect.objectContaining({ thinking: true, ephemeral: true })]);
    go();
    const reply = await handle.reply();
    await discord.waitFor(() => reply.edits === 1, 'the second edit');
    expect([reply.content, reply.thinking, reply.ephemeral]).toEqual(['And again.', false, true]);
    expect(discord.violations).toEqual([]);
  });

  it('is known to the bot by name, rights, language and place', async () => {
    const { discord, client } = await meetBareBot({ guild: { locale: 'de', channels: [{ name: 'news' }] } });
    const seen: object[] = [];
    onSlash(client, async (i) => {
      seen.push({
        user: i.user.username,
        manager: i.memberPermissions?.has('ManageGuild') ?? null,
        mayISend: i.appPermissions.has('SendMessages'),
        locale: [i.locale, i.guildLocale],
        context: i.context,
        owners: Object.values(i.authorizingIntegrationOwners.toJSON() ?? {}).length,
        guild: i.inCachedGuild(),
        channel: i.channelId,
        limit: i.attachmentSizeLimit,
      });
      await i.reply('noted');
    });
    const manager = PERMISSION.manageGuild;
    await (
      await discord.slash('corpus status', {}, { user: 'Ana', locale: 'fr', permissions: manager })
    ).reply();
    const inPrivate = await (await discord.slash('ask', {}, { user: 'Ana', guild: false })).reply();
    expect(seen).toEqual([
      expect.objectContaining({
        user: 'Ana',
        manager: true,
        mayISend: true,
        locale: ['fr', 'de'],
        context: 0,
        guild: true,
        channel: discord.channelId('news'),
        limit: 10_485_760,
      }),
      expect.objectContaining({
        user: 'Ana',
        manager: null,
        locale: ['en-US', null],
        context: 1,
        guild: false,
      }),
    ]);
    expect(discord.directMessages('Ana').map((m) => m.id)).toEqual([inPrivate.id]);
    expect(discord.violations).toEqual([]);
  });

  it('presses buttons, fills in the modal they open, and sees the message change', async () => {
    const { discord, client } = await meetBareBot();
    client.on('interactionCreate', async (i) => {
      if (i.isChatInputCommand()) {
        await i.reply({
          content: 'First',
          components: [rowOf({ custom_id: 'ask', label: 'Ask' }, { custom_id: 'next', label: 'Next' })],
        });
      }
      if (i.isButton() && i.customId === 'next') {
        await i.deferUpdate();
        await i.editReply({ content: 'Second', components: [] });
      }
      if (i.isButton() && i.customId === 'ask') {
        await i.showModal(
          new ModalBuilder()
            .setCustomId('question')
            .setTitle('Ask')
            .addLabelComponents(
              new LabelBuilder()
                .setLabel('Your question')
                .setTextInputComponent(
                  new TextInputBuilder().setCustomId('q').setStyle(TextInputStyle.Short).setMaxLength(5),
                ),
            ),
        );
      }
      if (i.isModalSubmit()) {
        await i.reply({ content: `From ${i.user.username}: ${i.fields.getTextInputValue('q')}`, flags: 64 });
      }
    });
    const first = await (await discord.slash('ask')).reply();
    const pressed = await discord.press(first, 'Ask', { user: 'Bo' });
    expect((await pressed.modal()).title).toBe('Ask');
    await expect(discord.submitModal(pressed, { q: 'too long' })).rejects.toThrow('takes 5 letters at most');
    await expect(discord.submitModal(pressed, {})).rejects.toThrow('q is required');
    const reply = await (await discord.submitModal(pressed, { q: 'Who?' })).reply();
    expect([reply.content, reply.ephemeral]).toEqual(['From Bo: Who?', true]);

    const updated = await (await discord.press(first, 'next')).reply();
    expect([updated.id, first.content, first.buttons, first.edits]).toEqual([first.id, 'Second', [], 1]);
    expect(discord.violations).toEqual([]);
  });

  it('can’t press what isn’t there, is disabled, or is for another’s eyes', async () => {
    const { discord, client } = await meetBareBot();
    onSlash(client, (i) =>
      i.reply({
        content: 'x',
        flags: MessageFlags.Ephemeral,
        components: [rowOf({ custom_id: 'off', label: 'Off', disabled: true })],
      }),
    );
    const reply = await (await discord.slash('ask', {}, { user: 'Ana' })).reply();
    await expect(discord.press(reply, 'Off')).rejects.toThrow('disabled');
    await expect(discord.press(reply, 'None')).rejects.toThrow('no button None');
    await expect(discord.press(reply, 'Off', { user: 'Bo' })).rejects.toThrow('private to another person');
  });

  it('chooses in a menu, gets proposals while typing, and asks about a message', async () => {
    const { discord, client } = await meetBareBot();
    client.on('interactionCreate', async (i) => {
      if (i.isAutocomplete()) await i.respond([{ name: `${i.options.getFocused()}arif`, value: 'sharif' }]);
      if (i.isMessageContextMenuCommand()) await i.reply(`About: ${i.targetMessage.content}`);
      if (i.isChatInputCommand()) {
        const options = [
          { label: 'One', value: '1' },
          { label: 'Two', value: '2' },
        ];
        await i.reply({ components: [{ type: 1, components: [{ type: 3, custom_id: 'pick', options }] }] });
      }
      if (i.isStringSelectMenu()) await i.update({ content: i.values.join(), components: [] });
    });
    expect(await discord.autocomplete('summary', 'article', 'Sh')).toEqual([
      { name: 'Sharif', value: 'sharif' },
    ]);
    const said = await discord.say('Where did they meet?', { user: 'Bo' });
    const about = await discord.menu('What do the articles say?', said);
    expect((await about.reply()).content).toBe('About: Where did they meet?');
    const menu = await (await discord.slash('ask')).reply();
    expect((await (await discord.select(menu, 'pick', ['2'])).reply()).content).toBe('2');
    await expect(discord.select(said, 'pick', ['1'])).rejects.toThrow('no select menu');
    expect(discord.violations).toEqual([]);
  });

  it('gets follow-ups, the first of which fills a deferred answer', async () => {
    const { discord, client } = await meetBareBot();
    onSlash(client, async (i) => {
      await i.deferReply();
      await i.followUp('one');
      await i.followUp({ content: 'two', flags: MessageFlags.Ephemeral });
      await i.deleteReply();
    });
    const handle = await discord.slash('ask');
    const reply = await handle.reply();
    const second = await handle.followUp();
    expect([reply.content, second.content, second.ephemeral]).toEqual(['one', 'two', true]);
    await discord.waitFor(() => reply.deleted, 'the deletion');
    expect(discord.messages().map((m) => m.content)).toEqual(['two']);
    expect(discord.violations).toEqual([]);
  });

  it('sends a file that the bot can fetch, and gets one back', async () => {
    const { discord, client } = await meetBareBot();
    onSlash(client, async (i) => {
      const file = i.options.getAttachment('file', true);
      const text = await (await fetch(file.url)).text();
      const back = new AttachmentBuilder(Buffer.from(text.toUpperCase()), {
        name: 'loud.txt',
        description: 'Loud',
      });
      await i.reply({ files: [back] });
    });
    const bytes = new TextEncoder().encode('hello');
    const handle = await discord.slash('corpus add', {
      file: { filename: 'a.txt', contentType: 'text/plain', bytes },
    });
    const [file] = (await handle.reply()).attachments;
    expect(file).toMatchObject({ filename: 'loud.txt', description: 'Loud', size: 5 });
    expect(await (await fetch(file?.url ?? '')).text()).toBe('HELLO');
    expect(discord.violations).toEqual([]);
  });

  it('reads a message built of components, with all its text', async () => {
    const { discord, client } = await meetBareBot();
    onSlash(client, async (i) => {
      await i.deferReply();
      const container = new ContainerBuilder()
        .addTextDisplayComponents((text) => text.setContent('A quote'))
        .addActionRowComponents((row) =>
          row.addComponents(new ButtonBuilder().setURL('https://example.org').setLabel('Source').setStyle(5)),
        );
      await i.editReply({ flags: MessageFlags.IsComponentsV2, components: [container] });
    });
    const reply = await (await discord.slash('ask')).reply();
    expect([reply.text, reply.buttons]).toEqual([
      'A quote',
      [{ label: 'Source', url: 'https://example.org', customId: undefined, disabled: false }],
    ]);
    await expect(discord.press(reply, 'Source')).rejects.toThrow('is a link');
    expect(discord.violations).toEqual([]);
  });
});

describe('the bot reads', () => {
  it('what mentions it, what is written to it alone, and replies to it, but no other text', async () => {
    const { discord, client } = await meetBareBot();
    const read: string[] = [];
    client.on('messageCreate', async (m) => {
      if (m.author.id !== discord.botId) read.push(m.content);
      if (m.content.includes('first')) await m.reply('here');
    });
    onSlash(client, (i) => i.reply('an answer'));
    const answer = await (await discord.slash('ask')).reply();
    const first = await discord.say('first', { mentionsBot: true });
    const reply = await discord.replyTo(first);
    await discord.say('by the way');
    await discord.say('alone', { dm: true });
    await discord.say('replied', { replyTo: reply });
    await discord.say('replied without a ping', { replyTo: reply, ping: false });
    await discord.say('replied to an answer', { replyTo: answer });
    await discord.waitFor(() => read.length === 6, 'six messages');
    expect(read).toEqual([`<@${discord.botId}> first`, '', 'alone', 'replied', '', '']);
    expect(discord.violations).toEqual([]);
  });

  it('everything, when it was granted and asked for message content', async () => {
    const intents = [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.MessageContent,
    ];
    const { discord, client } = await meetBareBot({ privilegedIntents: 1 << 15 }, { intents });
    const read: string[] = [];
    client.on('messageCreate', (m) => void read.push(m.content));
    await discord.say('by the way');
    await discord.waitFor(() => read.length === 1, 'the message');
    expect(read).toEqual(['by the way']);
  });
});

describe('a message would ping', () => {
  const everything = '@everyone @here <@ID> <@!ID> <@&EDITORS> <@&READERS>';
  const cases: readonly [string, object, readonly string[]][] = [
    ['all it names, when it says nothing', {}, ['@everyone', '@here', '<@ID>', '<@&EDITORS>', '<@&READERS>']],
    ['nobody, when nothing is to be parsed', { allowed_mentions: { parse: [] } }, []],
    ['nobody, when mentions are allowed but none is named', { allowed_mentions: {} }, []],
    ['only users', { allowed_mentions: { parse: ['users'] } }, ['<@ID>']],
    ['only everyone', { allowed_mentions: { parse: ['everyone'] } }, ['@everyone', '@here']],
    ['only the role listed', { allowed_mentions: { roles: ['EDITORS'] } }, ['<@&EDITORS>']],
    ['only the user listed', { allowed_mentions: { users: ['ID'] } }, ['<@ID>']],
  ];
  const guild = { roles: [{ name: 'editors', mentionable: true }, { name: 'readers' }] };

  it.each(cases)('%s', async (_, more, expected) => {
    const { discord, call } = await meetBareBot({ guild });
    const fill = <T>(what: T): T =>
      JSON.parse(
        JSON.stringify(what)
          .replaceAll('EDITORS', discord.roleId('editors'))
          .replaceAll('READERS', discord.roleId('readers'))
          .replaceAll('ID', discord.userId('Ana')),
      );
    await call('POST', `/channels/${discord.channelId()}/messages`, fill({ content: everything, ...more }));
    expect(discord.messages()[0]?.pings).toEqual(fill(expected));
    expect(discord.violations).toEqual([]);
  });

  it('nobody, from within code', async () => {
    const { discord, call } = await meetBareBot();
    const content = `\`@everyone\` and \`\`\`\n<@${discord.userId('Ana')}>\n\`\`\``;
    await call('POST', `/channels/${discord.channelId()}/messages`, { content });
    expect(discord.messages()[0]?.pings).toEqual([]);
  });

  it('users alone in an answer to an interaction, unless it says otherwise', async () => {
    const { discord, call } = await meetBareBot({ guild });
    const { id, token } = await discord.slash('ask');
    const content = `@everyone <@${discord.userId('Ana')}> <@&${discord.roleId('editors')}>`;
    await call('POST', `/interactions/${id}/${token}/callback`, { type: 4, data: { content } });
    expect(discord.messages()[0]?.pings).toEqual([`<@${discord.userId('Ana')}>`]);
  });

  it('by an edit too, when the edit says nothing of mentions', async () => {
    const { discord, call } = await meetBareBot();
    const path = `/channels/${discord.channelId()}/messages`;
    await call('POST', path, { content: '@everyone', allowed_mentions: { parse: [] } });
    const [message] = discord.messages();
    expect(message?.pings).toEqual([]);
    await call('PATCH', `${path}/${message?.id}`, { content: '@everyone!' });
    expect(message?.pings).toEqual(['@everyone']);
  });

  it('nobody but users, and roles for all, where the bot may not mention everyone', async () => {
    const permissions = PERMISSION.viewChannel | PERMISSION.sendMessages;
    const { discord, call } = await meetBareBot({ guild: { ...guild, permissions } });
    const roles = `<@&${discord.roleId('editors')}> <@&${discord.roleId('readers')}>`;
    await call('POST', `/channels/${discord.channelId()}/messages`, { content: `@everyone ${roles}` });
    expect(discord.messages()[0]?.pings).toEqual([`<@&${discord.roleId('editors')}>`]);
  });

  it('whoever it replies to, unless it says otherwise', async () => {
    const { discord, client } = await meetBareBot();
    client.on('messageCreate', async (m) => {
      if (m.author.id === discord.botId) return;
      await m.reply(
        m.content.includes('quietly') ? { content: 'x', allowedMentions: { repliedUser: false } } : 'x',
      );
    });
    const loud = await discord.replyTo(await discord.say('hello', { user: 'Ana', dm: true }));
    const quiet = await discord.replyTo(await discord.say('quietly', { user: 'Ana', dm: true }));
    expect([loud.pings, quiet.pings]).toEqual([[`<@${discord.userId('Ana')}>`], []]);
  });
});

describe('a channel', () => {
  it('takes, changes, lists and loses messages, and shows who types', async () => {
    const { discord, client } = await meetBareBot();
    const channel = await client.channels.fetch(discord.channelId());
    if (!channel?.isSendable()) throw new Error('The channel takes no messages.');
    await channel.sendTyping();
    const sent = await channel.send('one');
    await sent.edit('two');
    await channel.send('three');
    expect((await channel.messages.fetch({ limit: 10, cache: false })).map((m) => m.content)).toEqual([
      'three',
      'two',
    ]);
    await sent.delete();
    await expect(sent.edit('gone')).rejects.toThrow('Unknown Message');
    expect(discord.messages().map((m) => m.content)).toEqual(['three']);
    expect(discord.typing).toEqual([discord.channelId()]);
    expect(discord.violations).toEqual([]);
  });

  it('keeps the bot out where it may not look, and silent where it may not speak', async () => {
    const { discord, call } = await meetBareBot({
      guild: {
        channels: [
          { name: 'secret', permissions: 0n },
          { name: 'quiet', permissions: PERMISSION.viewChannel },
        ],
      },
    });
    const post = (name: string) =>
      call('POST', `/channels/${discord.channelId(name)}/messages`, { content: 'x' });
    expect(await post('secret')).toMatchObject({ status: 403, code: 50001 });
    expect(await post('quiet')).toMatchObject({ status: 403, code: 50013 });
    expect(await call('GET', '/channels/1')).toMatchObject({ status: 404, code: 10003 });
  });

  it('takes a message with the same nonce once', async () => {
    const { discord, call } = await meetBareBot();
    const path = `/channels/${discord.channelId()}/messages`;
    for (let n = 0; n < 2; n++) await call('POST', path, { content: 'x', nonce: '7', enforce_nonce: true });
    expect(discord.messages()).toHaveLength(1);
    await call('POST', path, { content: 'x', nonce: '7' });
    expect(discord.messages()).toHaveLength(2);
  });

  it('refuses a reply to a message it doesn’t have, unless the reply may stand alone', async () => {
    const { discord, call } = await meetBareBot();
    const path = `/channels/${discord.channelId()}/messages`;
    const reply = (more: object) => ({ content: 'x', message_reference: { message_id: '1', ...more } });
    expect(await call('POST', path, reply({}))).toMatchObject({ status: 400, code: 50035 });
    expect(await call('POST', path, reply({ fail_if_not_exists: false }))).toMatchObject({ status: 200 });
    expect(discord.violations).toEqual([expect.stringContaining('REPLIES_UNKNOWN_MESSAGE')]);
  });

  it('lets nobody edit another’s words', async () => {
    const { discord, call } = await meetBareBot();
    const said = await discord.say('mine');
    const path = `/channels/${discord.channelId()}/messages/${said.id}`;
    expect(await call('PATCH', path, { content: 'yours' })).toMatchObject({ status: 403, code: 50005 });
    expect(await call('DELETE', path)).toMatchObject({ status: 403, code: 50013 });
    expect(said.content).toBe('mine');
  });
});

describe('commands, once registered,', () => {
  const commands = [
    new SlashCommandBuilder()
      .setName('ask')
      .setDescription('Asks the articles')
      .setContexts(0)
      .setDefaultMemberPermissions(PERMISSION.manageGuild)
      .addStringOption((o) => o.setName('question').setDescription('What').setRequired(true).setMaxLength(9))
      .addIntegerOption((o) => o.setName('count').setDescription('How many').setMaxValue(3)),
    new SlashCommandBuilder()
      .setName('corpus')
      .setDescription('Keeps the articles')
      .addSubcommand((s) => s.setName('status').setDescription('Says how it is')),
  ];

  it('are what a person can use, and nothing else', async () => {
    const { discord, client } = await meetBareBot();
    const rest = new REST({ api: discord.apiUrl }).setToken(TOKEN);
    const body = commands.map((c) => c.toJSON());
    await rest.put(Routes.applicationGuildCommands(discord.applicationId, discord.guildId), { body });
    expect(discord.commands(discord.guildId).map((c) => c.name)).toEqual(['ask', 'corpus']);
    expect(discord.commands()).toEqual([]);
    onSlash(client, (i) => i.reply(`${i.commandName} ${i.options.getSubcommand(false)} ${i.commandGuildId}`));

    const reply = await (await discord.slash('corpus status')).reply();
    expect(reply.content).toBe(`corpus status ${discord.guildId}`);
    await expect(discord.slash('asks')).rejects.toThrow(
      'No command /asks is registered; there are: ask, corpus',
    );
    await expect(discord.slash('corpus add')).rejects.toThrow('no subcommand add');
    await expect(discord.slash('ask')).rejects.toThrow('question is required');
    await expect(discord.slash('ask', { question: 'much too long' })).rejects.toThrow('longer than 9');
    await expect(discord.slash('ask', { question: 'a', count: 4 })).rejects.toThrow('out of range');
    await expect(discord.slash('ask', { question: 'a', why: 'b' })).rejects.toThrow('No option why');
    await expect(discord.slash('ask', { question: 'a' }, { guild: false })).rejects.toThrow('contexts 0');
    expect(discord.violations).toEqual([]);
  });

  it('keep their ids when they are registered anew', async () => {
    const { discord, call } = await meetBareBot();
    const path = `/applications/${discord.applicationId}/commands`;
    const body = commands.map((c) => c.toJSON());
    await call('PUT', path, body);
    const before = discord.commands().map((c) => c.id);
    await call('PUT', path, body);
    expect(discord.commands().map((c) => c.id)).toEqual(before);
    expect((await call('GET', path)).body).toEqual(JSON.parse(JSON.stringify(discord.commands())));
  });
});

describe('a fault', () => {
  it('limits the rate until the client has waited, once', async () => {
    const { discord, client } = await meetBareBot();
    const headers = { 'retry-after': '0.1' };
    const fault = discord.fail({ method: 'POST', path: /messages$/, status: 429, retryAfter: 0.1, headers });
    const channel = await client.channels.fetch(discord.channelId());
    if (channel?.isSendable()) await channel.send('x');
    const statuses = discord.requests.filter((r) => r.path.endsWith('/messages')).map((r) => r.status);
    expect([statuses, fault.hits]).toEqual([[429, 200], 1]);
    expect(discord.violations).toEqual([]);
  });

  it('fails as often as told with a server’s error, which the client outlives', async () => {
    const { discord, client } = await meetBareBot();
    discord.fail({ path: /callback$/, status: 502, times: 2 });
    onSlash(client, (i) => i.reply('after all'));
    expect((await (await discord.slash('ask')).reply()).content).toBe('after all');
    expect(discord.requests.map((r) => r.status).slice(-3)).toEqual([502, 502, 204]);
  });

  it.each([
    [{ status: 403 }, 50013, 'Missing Permissions'],
    [{ status: 403, code: 50001 }, 50001, 'Missing Access'],
    [{ status: 404 }, 10062, 'Unknown interaction'],
    [{ status: 404, code: 10008 }, 10008, 'Unknown Message'],
  ])('refuses with Discord’s words: %j', async (fault, code, message) => {
    const { discord, client } = await meetBareBot();
    discord.fail({ method: 'POST', path: /callback$/, ...fault });
    const errors: unknown[] = [];
    onSlash(client, (i) => i.reply('x').catch((error: unknown) => errors.push(error)));
    await discord.slash('ask');
    await discord.waitFor(() => errors.length > 0, 'the refusal');
    expect(errors).toEqual([expect.any(DiscordAPIError)]);
    expect(errors).toEqual([expect.objectContaining({ code, message })]);
    expect(discord.violations).toEqual([]);
  });

  it('that kept the answer away makes the silence no breach of the bot’s', async () => {
    const { discord, call } = await meetBareBot({ ackWithinMs: 1000 });
    discord.fail({ path: /callback$/, status: 404 });
    const handle = await discord.slash('ask');
    await call('POST', `/interactions/${handle.id}/${handle.token}/callback`, { type: 5 });
    await expect(handle.reply()).rejects.toThrow('did not acknowledge');
    expect(discord.violations).toEqual([]);
  });

  it('cuts the connection, or delays the answer', async () => {
    const { discord, call } = await meetBareBot();
    discord.fail({ path: /users/, reset: true });
    await expect(call('GET', '/users/@me')).rejects.toThrow('fetch failed');
    discord.fail({ path: /users/, delayMs: 60 });
    const began = performance.now();
    expect(await call('GET', '/users/@me')).toMatchObject({ status: 200 });
    // Timers may be a millisecond early.
    expect(performance.now() - began).toBeGreaterThan(58);
    expect(discord.requests.filter((r) => r.path === '/users/@me').map((r) => r.status)).toEqual([0, 200]);
  });
});

it('a test that waits in vain is told what there was instead', async () => {
  const { discord, call } = await meetBareBot();
  await call('GET', '/corpus');
  const waiting = discord.waitFor(() => false, 'a miracle', 30);
  await expect(waiting).rejects.toThrow(
    /Waited 30 ms for a miracle[\s\S]*404 GET \/corpus[\s\S]*no such route/,
  );
});
