import { describe, expect, test } from 'vitest';
import { LINK_LIMIT, passageLink } from '../../src/discord/text-fragment.js';

const URL_ = 'https://example.org/news/lachin';
/** What a browser reads in a link's directive: the words it starts with, and those it ends with if it has two parts. */
const directive = (link: string | undefined) =>
  (link ?? '').split(':~:text=')[1]?.split(',').map(decodeURIComponent);

describe('a link to a passage', () => {
  test('names a short one whole', () => {
    expect(passageLink(URL_, 'They met in Lachin.')).toBe(`${URL_}#:~:text=They%20met%20in%20Lachin.`);
  });

  test('names a long one by its first and last words, each whole', () => {
    const passage =
      'The prime minister held a bilateral meeting with the President of the Republic of Azerbaijan, in the city of Lachin, a PMO news release said.';
    const link = passageLink(URL_, passage);
    expect(directive(link)).toEqual([
      'The prime minister held a bilateral',
      'Lachin, a PMO news release said.',
    ]);
    const [start = '', end = ''] = directive(link) ?? [];
    expect(passage.startsWith(start) && passage.endsWith(end)).toBe(true);
  });

  test('names one over several lines by its ends, since a page has them in several blocks', () => {
    expect(directive(passageLink(URL_, 'One two three four\nfive six seven eight'))).toHaveLength(2);
  });

  test('encodes what a directive or markdown has a use for', () => {
    expect(passageLink(URL_, 'a-b, c & (d) #1 100%')).toBe(
      `${URL_}#:~:text=a%2Db%2C%20c%20%26%20%28d%29%20%231%20100%25`,
    );
  });

  test('keeps the part of the page that the address names', () => {
    expect(passageLink(`${URL_}#top`, 'They met.')).toBe(`${URL_}#top:~:text=They%20met.`);
    expect(passageLink(`${URL_}#:~:text=old`, 'They met.')).toBe(`${URL_}#:~:text=They%20met.`);
  });

  test('works in scripts without spaces', () => {
    const passage = '巴基斯坦总理谢里夫在拉钦会见了阿塞拜疆总统阿利耶夫双方讨论了地区稳定和经济合作问题';
    const [start = '', end = ''] = directive(passageLink(URL_, passage)) ?? [];
    expect(start).not.toBe('');
    expect(passage.startsWith(start) && passage.endsWith(end)).toBe(true);
  });

  test('is never longer than the limit: it falls back to the plain address', () => {
    const passage = 'ы'.repeat(90).concat(' ').repeat(12);
    expect(passageLink(URL_, passage)).toBe(URL_);
    expect(passageLink(`https://example.org/${'a'.repeat(LINK_LIMIT)}`, 'They met.')).toBeUndefined();
  });

  test('stands for web addresses only', () => {
    expect(passageLink('javascript:alert(1)', 'They met.')).toBeUndefined();
    expect(passageLink('not an address', 'They met.')).toBeUndefined();
  });

  test('can stand in a masked link whatever the address holds', () => {
    expect(passageLink('https://example.org/a_(b) c>d\\e', '…')).toBe(
      'https://example.org/a_%28b%29%20c%3Ed/e',
    );
  });
});
