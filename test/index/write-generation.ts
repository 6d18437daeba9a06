/** A folder and what a generation is to hold, to the generation's name, published. */
import { type GenerationContent, prepareGeneration, publishPrepared } from '../../src/index/write.js';

export async function writeGeneration(dir: string, content: GenerationContent): Promise<string> {
  const prepared = await prepareGeneration(dir, content);
  await publishPrepared(dir, prepared);
  return prepared.name;
}
