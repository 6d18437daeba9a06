/** An entry of the record -> the message that tells a channel of it. */
import type { Language } from '../../languages/en.js';
import type { RecordEntry } from '../../state/record.js';
import { escapeLabel } from '../escape.js';
import { type Post, plain } from '../post.js';
import { SMALL } from '../quote-block.js';
import { dayAndTime } from './moment.js';
import { titleOf } from './render-changes.js';
import { whoWords } from './who.js';

const ID_LIMIT = 120;

export function renderRecord(entry: RecordEntry, say: Language): Post {
  const { record, version } = say.corpus;
  const sentence = record[entry.what];
  const title =
    entry.title === null ? escapeLabel(entry.article ?? '', ID_LIMIT) : titleOf({ title: entry.title });
  const facts = [
    record.by(whoWords(entry.by, say)),
    dayAndTime(entry.at),
    ...(entry.version === null ? [] : [version(entry.version)]),
  ];
  return plain(
    [
      typeof sentence === 'string' ? sentence : sentence(title),
      ...(entry.outcome === 'done' ? [] : [record[entry.outcome]]),
      `${SMALL}${facts.join(' · ')}`,
    ].join('\n'),
  );
}
