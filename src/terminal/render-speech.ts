/** Direct speech in, lines for a terminal out. */
import type { Speech, Utterance } from '../speech/speech.js';
import { inertLine } from './inert.js';
import type { Renderer } from './render.js';
import type { Shown } from './shown.js';

const NOBODY = 'The articles quote nobody whose name is certain.';

/** @param person whom the reader asked for */
export function renderSpeech(
  { status, utterances, persons }: Speech,
  person: string,
  render: Renderer,
): Shown {
  if (status === 'not_found') {
    const quoted = persons.map(({ name, count }) => `· ${inertLine(name)} (${count})`);
    const said =
      quoted.length === 0
        ? NOBODY
        : [`The articles quote nobody called "${inertLine(person)}". They quote:`, ...quoted].join('\n');
    return { text: render.say(said), quotes: [] };
  }
  const quotes = utterances.map(wordsSetOff);
  const parts = utterances.map(({ speaker }, i) => {
    const quote = quotes[i];
    return [
      render.say(inertLine(speaker)),
      ...(quote === undefined ? [] : [render.quote(quote, i + 1)]),
    ].join('\n');
  });
  return { text: parts.join('\n\n'), quotes };
}

/** From the first word that was said to the last one. */
function wordsSetOff({ quote, said }: Utterance): Utterance['quote'] {
  const [first, last] = [said[0], said.at(-1)];
  return first === undefined || last === undefined ? quote : { ...quote, highlight: [first[0], last[1]] };
}
