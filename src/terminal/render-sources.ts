/** The articles' list, or one article to read, in; lines for a terminal out. */
import type { ArticlePages, ListedSource } from '../sources/sources.js';
import { about } from './citation.js';
import { inert, inertLine } from './inert.js';
import type { Renderer } from './render.js';

const many = new Intl.NumberFormat('en');

export function renderSources(sources: readonly ListedSource[], render: Renderer): string {
  return sources
    .map((source, i) => {
      const [title, ...rest] = about(source);
      const length = `${many.format(source.words)} ${source.words === 1 ? 'word' : 'words'}`;
      const lines = [render.say(`${i + 1}. ${title}`), render.aside(`   ${[...rest, length].join(' · ')}`)];
      return [...lines, ...(source.url === null ? [] : [render.aside(`   ${inertLine(source.url)}`)])].join(
        '\n',
      );
    })
    .join('\n');
}

/** All of an article: its title, and its text as it stands. */
export function renderArticle({ article, pages }: ArticlePages, render: Renderer): string {
  const text = pages.map((page) => render.say(inert(page.text)).replace(/^ +$/gm, '')).join('\n\n');
  return `${render.say(about(article).join(' · '))}\n\n${text}`;
}
