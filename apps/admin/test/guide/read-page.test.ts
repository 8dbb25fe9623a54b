import { describe, expect, it } from 'vitest';
import { readPage, sectionId } from '../../guide/read-page.ts';

const read = (...lines: readonly string[]) =>
  readPage(['# Enrol', '', ...lines].join('\n'), { name: 'enrol', path: 'docs/enrol.md' });

describe('a page of the guide', () => {
  it('is a tree of headings, lines, steps and pictures', () => {
    const { name, title, blocks } = read(
      'You enrol',
      'people.',
      '',
      '## What you see',
      '',
      '1. Choose **New group**, or press `c`.',
      '2. Read [how to publish](history.md#what-you-see).',
      '',
      '![A group.](images/enrol.webp)',
    );
    expect({ name, title }).toEqual({ name: 'enrol', title: 'Enrol' });
    expect(blocks).toEqual([
      { kind: 'paragraph', words: [{ kind: 'text', text: 'You enrol people.' }] },
      { kind: 'heading', id: 'what-you-see', text: 'What you see' },
      {
        kind: 'list',
        ordered: true,
        items: [
          [
            { kind: 'text', text: 'Choose ' },
            { kind: 'name', text: 'New group' },
            { kind: 'text', text: ', or press ' },
            { kind: 'key', text: 'c' },
            { kind: 'text', text: '.' },
          ],
          [
            { kind: 'text', text: 'Read ' },
            { kind: 'link', text: 'how to publish', page: 'history', section: 'what-you-see' },
            { kind: 'text', text: '.' },
          ],
        ],
      },
      { kind: 'picture', name: 'enrol', text: 'A group.' },
    ]);
  });

  it.each([
    ['markup', '<script>alert(1)</script>'],
    ['markup in a line', 'Choose <b>this</b>.'],
    ['a link elsewhere', '[there](https://example.be)'],
    ['a link that acts', '[there](javascript:alert(1))'],
    ['a picture from elsewhere', '![words](https://example.be/a.webp)'],
    ['a picture without words', '![](images/enrol.webp)'],
    ['a heading too deep', '### Deep'],
    ['a second title', '# Again'],
    ['a list in a list', '- one\n  - two'],
    ['a quotation', '> so it is'],
  ])('refuses %s, and says where', (_what, line) => {
    expect(() => read('A line.', '', line)).toThrow(/^docs\/enrol\.md:5: /);
  });

  it('begins with its title', () => {
    expect(() => readPage('Words.', { name: 'enrol', path: 'docs/enrol.md' })).toThrow(
      'docs/enrol.md:1: A page begins',
    );
  });
});

it.each([
  ['What you see', 'what-you-see'],
  ['Qui peut le faire ?', 'qui-peut-le-faire'],
  ['Zo doet u het: één keer', 'zo-doet-u-het-één-keer'],
])('the heading "%s" has the id %s', (heading, id) => {
  expect(sectionId(heading)).toBe(id);
});
