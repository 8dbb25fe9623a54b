import type { InstalledPackage } from './installed-packages.ts';

const locales = ['fr', 'nl', 'en'];

/** Source of `virtual:tandem/admin`: every part is loaded when it is first needed, so that a page brings only its own module. */
export function virtualModule(packages: readonly InstalledPackage[]): string {
  const entries = packages.map(({ name, id, hasAdmin }) => {
    const texts = locales.map((locale) => `${locale}: () => ${load(`${name}/messages/${locale}.json`)}`);
    return `{ id: ${JSON.stringify(id)}, package: ${JSON.stringify(name)}, admin: ${hasAdmin ? `() => ${load(`${name}/admin`)}` : 'undefined'}, messages: { ${texts.join(', ')} } }`;
  });
  return `export const modules = [\n${entries.map((entry) => `  ${entry},\n`).join('')}];\n`;
}

const load = (specifier: string): string => `import(${JSON.stringify(specifier)})`;
