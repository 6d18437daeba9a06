/** A command and the coloured text it wrote -> the HTML of a terminal that shows both. */
import { AnsiUp } from 'ansi_up';
import { escapeHtml } from './discord-html.js';

export function terminalHtml(command: string, output: string): string {
  const colours = new AnsiUp();
  // Faint text keeps its colour at less strength, as terminals show it.
  colours.faintStyle = 'opacity:.65';
  return `<pre><span class="prompt">$ </span>${escapeHtml(command)}\n\n${colours.ansi_to_html(output)}</pre>`;
}
