import type { Kernel } from '@tandem/kernel';
import { onBothDatabases } from '@tandem/testkit';
import { expect, test } from 'vitest';
import { health } from '../src/http/health.ts';
import { migrationsOf } from '../src/migrations.ts';
import { composition } from './fixture/composition.ts';
import { tandemOn } from './fixture/tandem.ts';

onBothDatabases('Health', migrationsOf(composition), (on) => {
  test('is up when the database answers, and names no person and no centre', async () => {
    const tandem = await tandemOn(on.database);
    await tandem.hasMember('marie@demo.example', ['coordinator'], 'bruxelles');
    const answer = await tandem.get('/health');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({
      status: 'up',
      database: { kind: on.kind, answers: true },
      modules: composition.modules.map(({ contract: { id: module, version } }) => ({
        module,
        version,
        state: 'ready',
      })),
      problems: [],
      deadLetters: 0,
    });
    await tandem.stop();
  });

  test('is degraded while a module is refused, with what to do about it', async () => {
    const problem = { where: 'notes', what: 'It needs SDK ^9.', why: 'Ours is ^8.', mend: 'Install another version.' };
    const kernel = {
      problems: [{ ...problem, module: 'notes' }],
      modules: [
        {
          module: 'notes',
          version: '1.0.0',
          state: 'refused',
          refusal: { text: { why: 'notes: It needs SDK ^9.', mend: 'Mend it.' } },
        },
      ],
      deadLetters: async () => 2,
    } as unknown as Kernel;
    expect(await health({ database: on.database, kernel })).toEqual({
      status: 'degraded',
      database: { kind: on.kind, answers: true },
      modules: [
        { module: 'notes', version: '1.0.0', state: 'refused', why: 'notes: It needs SDK ^9.', mend: 'Mend it.' },
      ],
      problems: [problem],
      deadLetters: 2,
    });
  });
});
