/** `npm run fit-projection`: makes the matrix that shortens token vectors, from the articles of evaluation packs. */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { loadCorpus } from './articles/load.js';
import { parseWords, runCommand, UsageError } from './command-line.js';
import { loadPack } from './eval/pack.js';
import { principalComponents } from './fit/principal-components.js';
import { tokenProducts } from './fit/token-products.js';
import { loadEmbedder } from './model/embedder.js';
import { obtainModel } from './model/obtain.js';
import { MATRIX_FILE, TOKEN_DIMENSIONS } from './model/token-projection.js';

const USAGE = `Usage: npm run fit-projection -- PACK …
  Afterwards every index is built anew, and npm run fit is due.`;

await runCommand(async ({ config, log, progress }) => {
  const { positionals } = parseWords(() => parseArgs({ allowPositionals: true }), USAGE);
  if (positionals.length === 0) throw new UsageError(`A PACK is missing.\n${USAGE}`);
  await obtainModel({ ...config, log, progress });
  const packs = await Promise.all(positionals.map(loadPack));
  const corpora = await Promise.all(packs.map(({ corpusDir }) => loadCorpus(corpusDir ?? config.corpusDir)));
  const articles = corpora.flatMap((corpus) => corpus.articles);
  const products = await tokenProducts(articles, await loadEmbedder(config.modelDir), progress);
  const matrix = principalComponents(products, TOKEN_DIMENSIONS);
  await writeFile(MATRIX_FILE, new Uint8Array(matrix.buffer));
  console.log(`Written to ${MATRIX_FILE.pathname}, from ${articles.length} articles. Now run: npm run fit`);
}, USAGE);
