import { fileURLToPath } from 'node:url';
import type { ConformOptions } from '../../src/conformance/subject.ts';
import { boardServer } from './sound/src/server/index.ts';

export { board } from './sound/src/contract.ts';
export { boardServer };

/** The package of the sound module. */
export const soundFolder = fileURLToPath(new URL('./sound', import.meta.url));

/** What its rules need to be tried: a note. */
export const soundOptions: ConformOptions<typeof boardServer, readonly []> = {
  async fixtures({ as, moduleId }) {
    const { id } = await as('coordinator').trialBoard.note.add({ moduleId, body: 'Fermé lundi' });
    return { noteId: id };
  },
};
