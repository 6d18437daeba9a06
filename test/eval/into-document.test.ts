import { expect, test } from 'vitest';
import { intoDocument } from '../../src/eval/into-document.js';

const DOCUMENT = 'Before\n<!-- results -->\n\nold\n\n<!-- /results -->\nAfter <!-- speed --><!-- /speed -->';

test('what stood between the marks makes way, and all else stays; a dollar sign is one', () => {
  const once = intoDocument(DOCUMENT, 'results', "| a |\n$& $' $1");
  expect(once).toBe(
    "Before\n<!-- results -->\n\n| a |\n$& $' $1\n\n<!-- /results -->\nAfter <!-- speed --><!-- /speed -->",
  );
  expect(intoDocument(once, 'results', 'old')).toBe(DOCUMENT);
});

test('a document without the marks, or with them the wrong way round, is refused with what to put there', () => {
  for (const document of ['', '<!-- ablation -->', '<!-- /ablation --> <!-- ablation -->']) {
    expect(() => intoDocument(document, 'ablation', 'new')).toThrow(
      'put "<!-- ablation -->" and "<!-- /ablation -->"',
    );
  }
});
