import { Client, GatewayIntentBits, MessageFlags } from 'discord.js';
import { expect, it } from 'vitest';
import { startDiscord } from './stand-in/discord.js';

it('smoke', async () => {
  const discord = await startDiscord({ token: 't' });
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    rest: { api: discord.apiUrl },
  });
  client.on('interactionCreate', async (i) => {
    if (i.isChatInputCommand()) {
      await i.deferReply({ flags: MessageFlags.Ephemeral });
      await i.editReply({
        content: `hi ${i.options.getString('question')}`,
        components: [{ type: 1, components: [{ type: 2, style: 1, label: 'Go', customId: 'go' }] }],
      });
    }
    if (i.isButton())
      await i.showModal({
        customId: 'm',
        title: 'T',
        components: [{ type: 1, components: [{ type: 4, customId: 'q', label: 'Q', style: 1 }] }],
      });
    if (i.isModalSubmit())
      await i.reply({
        content: `${i.fields.getTextInputValue('q')} @everyone`,
        allowedMentions: { parse: [] },
      });
  });
  client.on('messageCreate', async (m) => {
    if (m.author.id !== client.user?.id) await m.reply(`got ${m.content}`);
  });
  await client.login('t');
  await discord.connected();
  const h = await discord.slash('ask', { question: 'Who?' });
  const r = await h.reply();
  expect([r.content, r.ephemeral, r.buttons]).toMatchInlineSnapshot(`
    [
      "hi Who?",
      true,
      [
        {
          "customId": "go",
          "disabled": false,
          "label": "Go",
          "url": undefined,
        },
      ],
    ]
  `);
  const p = await discord.press(r, 'Go');
  const s = await discord.submitModal(p, { q: 'x' });
  expect((await s.reply()).text).toBe('x @everyone');
  const said = await discord.say('hello', { mentionsBot: true });
  expect((await discord.replyTo(said)).text).toContain('hello');
  expect(discord.violations).toEqual([]);
  await client.destroy();
  await discord.stop();
});
