/** Nothing -> articles for the tests: the meeting in Lachin as a news agency would write it, and a hostile one. */
import type { Article } from '../../src/articles/article.js';

export const MEETING: Article = {
  id: 'meeting',
  title: 'Sharif and Aliyev hold a bilateral meeting in Lachin',
  source: 'PMO news release',
  published: '2025-05-27',
  url: 'https://example.org/news/lachin',
  body: `Prime Minister Shehbaz Sharif and President Ilham Aliyev met on Tuesday to speak about regional stability.

The prime minister held a bilateral meeting with the President of the Republic of Azerbaijan, in the city of Lachin, a PMO news release said. The two leaders reviewed the full spectrum of bilateral relations.

The meeting took place on the eve of the Trilateral meeting of Pakistan, Azerbaijan and Türkiye.`,
};

export const VISIT: Article = {
  id: 'visit',
  title: 'Sharif’s visit to Lachin, a friendship reaffirmed',
  source: 'News Desk',
  published: null,
  url: null,
  body: `It went beyond mere symbolism—a powerful reaffirmation of a lasting friendship.

Accompanied by Field Marshal Syed Asim Munir and Deputy Prime Minister Ishaq Dar, Prime Minister Sharif conveyed Pakistan’s gratitude. The gathering in Lachin was a significant meeting in deepening bilateral ties.`,
};

/** What somebody who means harm would put into an article: its words are shown, and do nothing. */
export const HOSTILE_ARTICLE: Article = {
  id: 'hostile',
  title: 'Free [nitro](https://evil.example) @everyone **now**',
  source: '<@&123456789012345678> ||news||',
  published: '2025-05-28',
  url: 'https://example.org/a_(b)?c=d&e=*f*',
  body: `@everyone the *hostile* passage says <@123456789012345678> join discord.gg/abc and
# see https://evil.example/x_y_z and [click](https://evil.example) :smile: \`code\` ||secret||.`,
};
