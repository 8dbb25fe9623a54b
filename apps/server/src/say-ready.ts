import type { DemoAccount } from '@tandem/server';
import { demoAccounts } from './demo/accounts.ts';

/** What is worth saying of a server that just started. */
export interface Readiness {
  readonly publicUrl: string;
  readonly embedded: boolean;
  readonly hasDemo: boolean;
  /** Nobody could sign in yet. */
  readonly empty: boolean;
}

/** Says where to go and what to do next. */
export function sayReady({ publicUrl, embedded, hasDemo, empty }: Readiness, report: (line: string) => void): void {
  report(`Tandem is ready at ${publicUrl}`);
  if (hasDemo) {
    report('Accounts for trying, with their passwords; while they exist only this machine reaches the server:');
    let last: DemoAccount['centre']['slug'] | undefined;
    for (const { email, password, name, role, centre } of demoAccounts) {
      if (centre.slug !== last) report(`  ${centre.name.en ?? centre.slug}`);
      last = centre.slug;
      report(`    ${email.padEnd(38)} ${password.padEnd(18)} ${role.padEnd(18)} ${name}`);
    }
  }
  if (empty) {
    report('There is no centre yet. Make one, and its first account:');
    report('  pnpm tandem centre add --help');
    report('  pnpm tandem user add --help');
  }
  if (embedded) {
    report(
      'The embedded database is for trying and developing: safe against a killed process, not against a power cut. For real work set DATABASE_URL.',
    );
  }
}
