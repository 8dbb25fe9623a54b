/**
 * A page of the coordinator's guide (docs/coordinators), as its Markdown says it: a tree that components draw. No markup is in it, so that
 * nothing of a text can ever run.
 */
export interface GuidePage {
  /** Its name in the address and of its file, the same in each language: `change-and-publish`. */
  readonly name: string;
  readonly title: string;
  readonly blocks: readonly GuideBlock[];
}

/** A page as the build hands it out: with the addresses of its pictures, by their names. */
export interface BuiltGuidePage extends GuidePage {
  readonly pictures: Readonly<Record<string, GuidePicture>>;
}

/** Where a picture is, and how large, in pixels: a page that knows it does not jump when the picture comes. */
export interface GuidePicture {
  readonly src: string;
  readonly width: number;
  readonly height: number;
}

/** A part of a page. A heading's id is that of its address: `#what-you-see`. */
export type GuideBlock =
  | { readonly kind: 'heading'; readonly id: string; readonly text: string }
  | { readonly kind: 'paragraph'; readonly words: readonly GuideWords[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly GuideWords[])[] }
  | { readonly kind: 'picture'; readonly name: string; readonly text: string };

/** Words of one kind: plain, what a button or a field is called, a key, a link to another page of the guide. */
export type GuideWords =
  | { readonly kind: 'text' | 'name' | 'key'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly page: string; readonly section?: string };

/** A heading of the guide's contents, with the pages under it. */
export interface GuideGroup {
  readonly title: string;
  readonly pages: readonly { readonly name: string; readonly title: string }[];
}

/** Words as one text, for searching and for tests. */
export const plainText = (words: readonly GuideWords[]): string => words.map(({ text }) => text).join('');

/** The groups of the guide, from its contents (`README.md`): each heading, with the links in the list under it. */
export function groupsOf(contents: GuidePage): readonly GuideGroup[] {
  return contents.blocks.flatMap((block, position) => {
    const list = contents.blocks[position + 1];
    if (block.kind !== 'heading' || list?.kind !== 'list') return [];
    const links = list.items.flat().filter((words) => words.kind === 'link');
    return [{ title: block.text, pages: links.map(({ page, text }) => ({ name: page, title: text })) }];
  });
}
