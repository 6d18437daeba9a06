/**
 * A program that publishes generations until it is killed, and prints the version of each when it is published:
 * node publisher.js DIR FIRST-VERSION [HOW-MANY [TOKEN-BYTES]]
 */

import { content } from './content.js';
import { writeGeneration } from './write-generation.js';

const [dir = '', first = '', count = 'Infinity', tokenBytes] = process.argv.slice(2);
for (let version = Number(first); version < Number(first) + Number(count); version++) {
  try {
    await writeGeneration(dir, content(version, tokenBytes === undefined ? undefined : Number(tokenBytes)));
    process.stdout.write(`${version}\n`);
  } catch (error) {
    process.stdout.write(`${error instanceof Error ? error.message : error}\n`);
  }
}
