import { existsSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { imageSizeFromFile } from 'image-size/fromFile';
import type { Plugin } from 'vite';
import { readPage } from './read-page.ts';

const isPage = /\/docs\/coordinators\/[a-z]{2}\/[\w-]+\.md$/;

/**
 * Lets the admin import a page of the coordinator's guide: `import page from '…/docs/coordinators/fr/enrol.md'` gives a `BuiltGuidePage`. The
 * Markdown is read while building. A picture that is not there is left out with a warning, because the running admin is what it is taken of; that
 * all are there is held by a test.
 */
export function guide(): Plugin {
  return {
    name: 'tandem-guide',
    async transform(markdown, id) {
      if (!isPage.test(id)) return undefined;
      const page = readPage(markdown, {
        name: basename(id, '.md'),
        path: relative(join(import.meta.dirname, '../../..'), id),
      });
      const names = [...new Set(page.blocks.flatMap((block) => (block.kind === 'picture' ? [block.name] : [])))];
      const taken = names.filter((name) => {
        const isThere = existsSync(join(dirname(id), `images/${name}.webp`));
        if (!isThere)
          this.warn(`${page.name}: there is no picture "${name}" yet. Take it (docs/coordinators/README.md).`);
        return isThere;
      });
      const pictures = await Promise.all(
        taken.map(async (name, position) => {
          const { width, height } = await imageSizeFromFile(join(dirname(id), `images/${name}.webp`));
          return { name, variable: `picture${position}`, width, height };
        }),
      );
      const imports = pictures.map(({ name, variable }) => `import ${variable} from './images/${name}.webp?url';`);
      const entries = pictures.map(
        ({ name, variable, width, height }) => `'${name}': { src: ${variable}, width: ${width}, height: ${height} }`,
      );
      const code = `${imports.join('\n')}\nexport default { ...${JSON.stringify(page)}, pictures: { ${entries.join(', ')} } };\n`;
      return { code, map: null };
    },
  };
}
