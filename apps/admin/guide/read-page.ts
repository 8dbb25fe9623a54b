import { fromMarkdown } from 'mdast-util-from-markdown';
import type { GuideBlock, GuidePage, GuideWords } from '../src/lib/help/guide-page.ts';

type Root = ReturnType<typeof fromMarkdown>;
type Block = Root['children'][number];
type Words = Extract<Block, { readonly type: 'paragraph' }>['children'][number];

/** Which file is read: its name without the ending, and where it stands, for what is said when something is wrong. */
export interface GuideFile {
  readonly name: string;
  readonly path: string;
}

/**
 * Reads a page of the guide. It knows what the guide is written with, and no more: a title, headings of the second level, paragraphs, lists of one
 * line an item, pictures, and in a line names in bold, keys as code, and links to other pages.
 *
 * @throws {Error} with the file and the line, when a page holds something else.
 */
export function readPage(markdown: string, file: GuideFile): GuidePage {
  const [title, ...rest] = fromMarkdown(markdown).children;
  if (title?.type !== 'heading' || title.depth !== 1)
    throw wrong(file, title, 'A page begins with its title: "# Title".');
  return { name: file.name, title: textOf(title, file), blocks: rest.map((block) => blockOf(block, file)) };
}

/** The id that a heading has in an address, as GitHub makes it, so that a link works in both places. */
export const sectionId = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');

function blockOf(block: Block, file: GuideFile): GuideBlock {
  if (block.type === 'heading' && block.depth === 2) {
    const text = textOf(block, file);
    return { kind: 'heading', id: sectionId(text), text };
  }
  if (block.type === 'list') {
    const items = block.children.map((item) => {
      const [line, ...more] = item.children;
      if (line?.type !== 'paragraph' || more.length > 0) throw wrong(file, item, 'An item of a list is one line.');
      return line.children.map((words) => wordsOf(words, file));
    });
    return { kind: 'list', ordered: block.ordered === true, items };
  }
  if (block.type !== 'paragraph')
    throw wrong(
      file,
      block,
      'The guide has headings of the second level, paragraphs, lists and pictures, nothing else.',
    );
  const [first, ...more] = block.children;
  if (first?.type === 'image' && more.length === 0) {
    const name = /^images\/([a-z0-9-]+)\.webp$/.exec(first.url)?.[1];
    if (!name) throw wrong(file, first, 'A picture stands in "images/" and ends in ".webp".');
    if (!first.alt) throw wrong(file, first, 'A picture says in words what it shows: "![words](…)".');
    return { kind: 'picture', name, text: first.alt };
  }
  return { kind: 'paragraph', words: block.children.map((words) => wordsOf(words, file)) };
}

function wordsOf(words: Words, file: GuideFile): GuideWords {
  if (words.type === 'text') return { kind: 'text', text: oneLine(words.value) };
  if (words.type === 'strong') return { kind: 'name', text: textOf(words, file) };
  if (words.type === 'inlineCode') return { kind: 'key', text: words.value };
  if (words.type !== 'link')
    throw wrong(file, words, 'A line has plain words, **names**, `keys` and links, nothing else.');
  const [, page, section] = /^(?:([a-z0-9-]+)\.md)?(?:#(.+))?$/.exec(words.url) ?? [];
  if (!page && !section) throw wrong(file, words, 'A link leads to another page of the guide: "enrol.md".');
  return { kind: 'link', text: textOf(words, file), page: page ?? file.name, ...(section && { section }) };
}

function textOf({ children }: { readonly children: readonly Words[] }, file: GuideFile): string {
  return children
    .map((words) => {
      if (words.type !== 'text') throw wrong(file, words, 'Only plain words can stand here.');
      return oneLine(words.value);
    })
    .join('');
}

const oneLine = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ');

const wrong = (
  { path }: GuideFile,
  at: Block | Words | Root | { readonly position?: Root['position'] } | undefined,
  what: string,
) => new Error(`${path}:${at?.position?.start.line ?? 1}: ${what}`);
