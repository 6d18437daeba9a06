/** Text that a moderator pasted -> a draft of an article. */
import { createDraft } from './create-draft.js';
import type { Draft } from './draft.js';
import { readText } from './read-text.js';

/**
 * The text stays as it is but for its line ends. Where it begins with front matter, that is read as in a file.
 * @throws IntakeError
 */
export async function readPasted(text: string): Promise<Draft> {
  return createDraft(readText(text));
}
