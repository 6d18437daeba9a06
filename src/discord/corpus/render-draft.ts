/** A draft of an article -> its preview: where it is from, how it begins and ends, and what to look at before adding it. */
import type { Article } from '../../articles/article.js';
import { isDay } from '../../articles/parse.js';
import type { Alike } from '../../keeping/alike.js';
import type { Language } from '../../languages/en.js';
import { articleName } from '../article-option.js';
import { buttonRow } from '../buttons.js';
import { escapeLabel } from '../escape.js';
import type { Post } from '../post.js';
import { BLOCK, SMALL } from '../quote-block.js';
import type { OpenDraft } from './drafts.js';
import { DRAFT_ADD, DRAFT_CORRECT, DRAFT_DISCARD } from './ids.js';
import { headingOf } from './render-changes.js';

/** A sentence is shown so far (characters): enough to recognise it by. */
const SENTENCE_LIMIT = 350;
const DAY_LIMIT = 40;
const NAME_LIMIT = 100;

export function renderDraft({ id, draft, outline, alike }: OpenDraft, say: Language): Post {
  const { add, status, buttons } = say.corpus;
  const { title, published } = draft;
  const hasDay = published === null || isDay(published);
  const shown = { ...draft, id, title: title || add.noTitle, published: hasDay ? published : null };
  const { first, last, passages } = outline;
  const text = (sentence: string) => BLOCK + escapeLabel(sentence, SENTENCE_LIMIT);
  const toLookAt = [
    ...(title === '' ? [add.needsTitle] : []),
    ...(hasDay ? [] : [add.noDay(escapeLabel(published, DAY_LIMIT))]),
    ...(alike === undefined ? [] : [alikeWords(alike, say)]),
    ...(draft.warnings ?? []).map((warning) => add.warnings[warning]),
  ];
  return {
    content: [
      add.preview,
      '',
      headingOf(shown satisfies Article, say),
      add.first,
      text(first),
      ...(last === first ? [] : [add.last, text(last)]),
      `${SMALL}${status.passages(passages)}`,
      ...toLookAt.map(add.lookAt),
    ].join('\n'),
    components: buttonRow([
      { label: buttons.add, id: DRAFT_ADD.write(id), style: 'primary', disabled: title === '' || !hasDay },
      { label: buttons.correct, id: DRAFT_CORRECT.write(id) },
      { label: buttons.discard, id: DRAFT_DISCARD.write(id) },
    ]),
  };
}

function alikeWords({ article, by }: Alike, { corpus: { add } }: Language): string {
  const name = escapeLabel(articleName(article, NAME_LIMIT), NAME_LIMIT);
  return by === 'address' ? add.sameAddress(name) : add.sameTitle(name);
}
