/** How far work on the corpus is -> a heading, a bar with the percentage, and what is being done in words and numbers. */
import type { Step } from '../../keeping/keeper.js';
import type { Language } from '../../languages/en.js';
import type { What } from '../../state/record.js';
import { SMALL } from '../quote-block.js';

/** Characters of the bar: it must not break on a telephone. */
const BAR = 20;

export function renderProgress(what: What, { doing, done, total }: Step, { tag, corpus }: Language): string {
  const heading = `**${corpus.works[what]}**`;
  if (total <= 0) return `${heading}\n${SMALL}${corpus.steps[doing]} …`;
  const share = Math.min(Math.max(done / total, 0), 1);
  const full = Math.round(share * BAR);
  const percent = new Intl.NumberFormat(tag, { style: 'percent' }).format(share);
  const bar = `\`${'█'.repeat(full)}${'░'.repeat(BAR - full)}\` ${percent}`;
  return `${heading}\n${bar}\n${SMALL}${corpus.step(corpus.steps[doing], done, total)}`;
}
