import { packagesIn } from '@tandem/vite';
import { expect, it } from 'vitest';

it('reads the packages of a composition from its import statements, each once and in order', () => {
  const composition = `
    import { defineTandem } from '@tandem/sdk/server';
    import people, { type Person } from '@tandem/people/server';
    import { contract } from '@tandem/people';
    import notes from "gent-notes/server";
    import './local.ts';
    import { join } from 'node:path';
    // import hidden from '@tandem/hidden';
    export default defineTandem({ modules: [people, notes], projects: [] });
  `;
  expect(packagesIn(composition)).toEqual(['@tandem/sdk', '@tandem/people', 'gent-notes']);
});
