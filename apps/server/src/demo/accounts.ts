import type { DemoAccount } from '@tandem/server';
import { demoCentres } from './centres.ts';

/** The password of everybody in the demo. */
export const demoPassword = 'tandem-essai-2026';

/** Invented people, for trying, by centre. They exist only where demo data was asked for. */
export const demoAccounts: readonly DemoAccount[] = demoCentres.flatMap(({ slug, name: centreName, staff }) =>
  staff.map(({ email, name, role }) => ({
    email,
    password: demoPassword,
    name,
    role,
    centre: { slug, name: centreName },
  })),
);
