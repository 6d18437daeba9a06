/**
 * A program that publishes generations until it is killed, and prints the version of each when it is published:
 * node publisher.js DIR FIRST-VERSION [HOW-MANY [TOKEN-BYTES]]
 */
import { writeGeneration } from '../../src/index/write.js';
import { content } from './content.js';

const [dir = '', first = '', count = 'Infinity', tokenBytes] = process.argv.slice(2);
for (let version = Number(first); version < Number(first) + Number(count); version++) {
  try {
    await writeGeneration(dir, content(version, tokenBytes === undefined ? undefined : Number(tokenBytes)));
    process.stdout.write(`${version}\n`);
  } catch (error) {
    process.stdout.write(`${error instanceof Error ? error.message : error}\n`);
  }
}
