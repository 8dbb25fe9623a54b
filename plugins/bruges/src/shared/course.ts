import { type Say, type Statement } from './statement.ts';
import type { SharedKey } from './texts.ts';

/** The texts of `unnamedProvider`. */
export const providerTexts = [
  'provider.name',
  'provider.role',
  'provider.note',
] as const satisfies readonly SharedKey[];

/** An external provider who gives the course, and whose name the sheet does not say. */
export const unnamedProvider = (say: Say<(typeof providerTexts)[number]>) =>
  [
    { key: 'external', name: say('provider.name'), role: say('provider.role'), note: say('provider.note') },
  ] as const satisfies Statement['providers'];

/** What all courses but Switch have around them: the person's own worker is consulted, and a steering group stands behind. */
export const surrounded = { ownWorker: 'yes', steeringGroup: 'yes' } as const satisfies Statement['support'];

/** The texts of `launchedByFund`. */
export const fundTexts = ['esf.launch', 'esf.name', 'esf.note'] as const satisfies readonly SharedKey[];

/** A course that began, and was first held, as a project of the European Social Fund. */
export const launchedByFund = (say: Say<(typeof fundTexts)[number]>, year: number) =>
  ({
    firstHeld: year,
    history: [{ key: 'esf', name: say('esf.launch'), year }],
    funding: { sources: [{ key: 'esf', name: say('esf.name'), type: 'european', note: say('esf.note') }] },
  }) as const satisfies Partial<Statement>;
