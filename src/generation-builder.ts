/** A process that builds a generation of the index beside the served one, and waits until it is published. */
import { constants, setPriority } from 'node:os';
import type { Corpus } from './articles/load.js';
import { prepareCorpusIndex } from './index/corpus-index.js';
import { createLogElsewhere } from './log-elsewhere.js';
import { messageOf } from './message-of.js';
import { type Embedder, loadEmbedder } from './model/embedder.js';
import { loadTokenProjection, type TokenProjection } from './model/token-projection.js';
import type { BuilderFolders, BuildReport } from './start-builder.js';
import { systemCode } from './system-code.js';

// Before the model's threads begin, as they take it over: whoever answers meanwhile goes first.
try {
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
} catch {
  // Not allowed here: then it competes.
}
const report = (message: BuildReport) => process.send?.(message);
// The bot was killed, or has published: nothing is left to do. What was not published is swept up by the next writer.
process.once('disconnect', () => process.exit());

type Articles = Pick<Corpus, 'articles' | 'files'>;

process.once('message', ({ indexDir, modelDir }: BuilderFolders) => {
  const model = Promise.all([loadEmbedder(modelDir), loadTokenProjection()]);
  // Building tells.
  model.catch(() => undefined);
  // Needed next, and loaded while the articles are read.
  import('vectra/lib/LocalIndex.js').catch(() => undefined);
  process.once('message', (corpus: Articles) => void build(indexDir, corpus, model));
});

async function build(
  indexDir: string,
  corpus: Articles,
  model: Promise<[Embedder, TokenProjection]>,
): Promise<void> {
  try {
    const [embedder, projection] = await model;
    let total = 0;
    const prepared = await prepareCorpusIndex({
      dir: indexDir,
      corpus,
      embedder,
      projection,
      log: createLogElsewhere(report),
      progress: {
        start(_label, count) {
          total = count;
          report({ done: 0, total });
        },
        update: (done) => report({ done, total }),
        stop() {},
      },
    });
    report({ result: prepared === undefined ? null : { folder: prepared.folder, name: prepared.name } });
  } catch (error) {
    report({ error: messageOf(error), code: systemCode(error) });
  }
}
