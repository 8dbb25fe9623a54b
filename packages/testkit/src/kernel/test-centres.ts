import type { Centre } from '@tandem/kernel';

/** Two centres, so that every test can ask what the other one sees. */
export const testCentres = {
  brussels: {
    id: '00000000-0000-7000-8000-00000000b000',
    slug: 'brussels',
    name: { fr: 'CPAS Exemple' },
    locales: ['fr', 'nl'],
    timeZone: 'Europe/Brussels',
  },
  antwerp: {
    id: '00000000-0000-7000-8000-00000000a000',
    slug: 'antwerp',
    name: { nl: 'OCMW Voorbeeld' },
    locales: ['nl'],
    timeZone: 'Europe/Brussels',
  },
} as const satisfies Readonly<Record<string, Centre>>;
