import type { HeadingLevel, PrintedBlock } from '@tandem/sdk/admin';

/**
 * Headings that go down one level at a time, as whoever has a page read aloud expects and PDF/UA asks. A part that is left out would else
 * leave a heading of the third level without one of the second above it.
 */
export function evenHeadings(blocks: readonly PrintedBlock[]): readonly PrintedBlock[] {
  let above = 1;
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    above = Math.min(block.level, above + 1);
    return { ...block, level: above as HeadingLevel };
  });
}
