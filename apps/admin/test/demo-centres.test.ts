import { demoCentres } from '#lib/demo-centres.ts';
import type { Role } from '@tandem/sdk';
import { expect, test } from 'vitest';

const account = (slug: string, name: string, role: Role) => ({
  email: `${name}@demo.example`,
  password: 'tandem-essai-2026',
  name,
  role,
  centre: { slug, name: { fr: slug } },
});

test('Accounts for trying stand under their centre, in the order in which they come', () => {
  const staff = demoCentres([
    account('bruxelles', 'marie', 'coordinator'),
    account('brugge', 'hilde', 'coordinator'),
    account('bruxelles', 'nour', 'trainer'),
  ]);
  expect(staff.map(({ centre, accounts }) => [centre.slug, accounts.map(({ name }) => name)])).toEqual([
    ['bruxelles', ['marie', 'nour']],
    ['brugge', ['hilde']],
  ]);
});
