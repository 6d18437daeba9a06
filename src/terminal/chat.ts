/** What a reader types into a terminal, or pipes into standard input, turned into replies one after the other. */
import { createInterface } from 'node:readline/promises';
import { type Conversation, LEAVE } from './conversation.js';
import { readLines } from './lines.js';

const PROMPT = '> ';
/** Lines that the arrow keys bring back. */
const HISTORY = 100;

export interface ChatOptions {
  readonly conversation: Conversation;
  /** Shows a reply; the next line is read when it has gone out. */
  readonly print: (text: string) => Promise<void>;
}

/**
 * Chats until the reader leaves: by `/quit`, Ctrl-D or Ctrl-C.
 * @param screen where the prompt is shown: a terminal, or else nothing that carries results
 */
export async function chat(
  { conversation, print }: ChatOptions,
  input: NodeJS.ReadableStream,
  screen: NodeJS.WritableStream,
): Promise<void> {
  screen.write(`\n${conversation.welcome}\n\n`);
  const completer = async (line: string) =>
    [[...(await conversation.complete(line))], line] as [string[], string];
  const reader = createInterface({ input, output: screen, prompt: PROMPT, historySize: HISTORY, completer });
  let closed = false;
  reader.once('close', () => {
    closed = true;
  });
  reader.prompt();
  for await (const line of reader) {
    const reply = await conversation.reply(line);
    if (reply === LEAVE) break;
    if (reply !== undefined) await print(`\n${reply}\n`);
    if (!closed) reader.prompt();
  }
  // The prompt that Ctrl-D or Ctrl-C leaves behind ends its line.
  if (closed) screen.write('\n');
  reader.close();
}

/** Replies to each line of what is piped in, with nothing else around the replies but a blank line between two. */
export async function answerLines(
  { conversation, print }: ChatOptions,
  input: AsyncIterable<Uint8Array | string>,
): Promise<void> {
  let first = true;
  for await (const line of readLines(input)) {
    const reply = await conversation.reply(line);
    if (reply === LEAVE) return;
    if (reply === undefined) continue;
    await print(first ? reply : `\n${reply}`);
    first = false;
  }
}
