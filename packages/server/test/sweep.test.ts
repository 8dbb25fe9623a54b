import { onBothDatabases } from '@tandem/testkit';
import { expect, test } from 'vitest';
import { sweepSignIn } from '../src/auth/sweep.ts';
import { migrationsOf } from '../src/migrations.ts';
import { composition } from './fixture/composition.ts';
import { tandemOn } from './fixture/tandem.ts';

onBothDatabases('The sweep of sign-in', migrationsOf(composition), (on) => {
  test('takes sessions away that are over, and leaves the others signed in', async () => {
    const tandem = await tandemOn(on.database);
    await tandem.hasMember('marie@demo.example', ['coordinator'], 'bruxelles');
    await tandem.hasMember('jan@demo.example', ['coordinator'], 'bruxelles');
    await tandem.signIn('marie@demo.example');
    const cookie = await tandem.signIn('jan@demo.example');
    await on.asOwner((owner) =>
      owner.script(`update auth.sign_in_session set expires_at = '2020-01-01' where account_id =
        (select id from auth.account where email = 'marie@demo.example')`),
    );
    const { clock } = tandem.kernel;
    await sweepSignIn.run({ database: on.database, clock });
    const left = await on.asOwner((owner) =>
      owner.query('select email from auth.sign_in_session s join auth.account a on a.id = s.account_id'),
    );
    expect(left).toEqual([{ email: 'jan@demo.example' }]);
    expect((await tandem.query('notes.list', { cookie, 'tandem-centre': 'bruxelles' })).status).toBe(200);
    await tandem.stop();
  });
});
