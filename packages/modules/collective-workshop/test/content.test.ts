import { onBothDatabases } from '@tandem/testkit';
import { beforeAll, expect, test } from 'vitest';
import { outcomeOf, tables, type WorkshopHost, workshopHost } from './host.ts';

onBothDatabases('what came up at a session', tables, (on) => {
  let at: WorkshopHost;
  beforeAll(async () => {
    at = await workshopHost(on);
    const { configuration } = at.host.as('coordinator').core;
    const name = (fr: string) => ({ name: { fr, nl: fr } });
    const edits = [
      { path: '/topics/rights', value: { key: 'rights', ...name('Droits'), tracked: true } },
      { path: '/topics/duties', value: { key: 'duties', ...name('Devoirs'), tracked: true } },
      { path: '/topics/housing', value: { key: 'housing', ...name('Logement') } },
      { path: '/threads/culture', value: { key: 'culture', ...name('Culture') } },
    ];
    const { draft } = await configuration.edit({ project: 'atelier', chain: 'workshops', edits });
    await configuration.publish({ project: 'atelier', version: draft.version, reason: 'Ce qui est suivi' });
  });
  const note = (sessionId: string, topics: readonly string[], threads: readonly string[] = []) =>
    at.as('trainer').session.noteContent({
      moduleId: at.moduleId,
      sessionId,
      topics: [...topics],
      threads: [...threads],
    });
  const of = async (sessionId: string) =>
    (await at.as('trainer').session.get({ moduleId: at.moduleId, sessionId })).content;
  const counted = async (editionId: string) =>
    (await at.as('coordinator').edition.get({ moduleId: at.moduleId, editionId })).content;

  test('is noted as a whole: what is not among it any more is taken back, and who noted what stays', async () => {
    const sessionId = await at.session(await at.edition());
    expect(await of(sessionId)).toEqual({ topics: [], threads: [] });
    expect(await note(sessionId, ['rights', 'duties', 'rights'], ['culture'])).toEqual({
      topics: ['duties', 'rights'],
      threads: ['culture'],
    });
    await at.as('external-provider').session.noteContent({
      moduleId: at.moduleId,
      sessionId,
      topics: ['rights'],
      threads: [],
    });
    expect(await of(sessionId)).toEqual({ topics: ['rights'], threads: [] });
    const stored = await on.asOwner((owner) =>
      owner.query<object>('select item, noted_by from collective_workshop.session_content where session_id = $1', [
        sessionId,
      ]),
    );
    expect(stored).toEqual([{ item: 'rights', noted_by: 'trainer@brussels' }]);
  });

  test('is counted over the sessions of a group, so that what never came up shows', async () => {
    const editionId = await at.edition();
    const sessions = [];
    for (const date of ['2026-11-09', '2026-11-16', '2026-11-23']) sessions.push(await at.session(editionId, date));
    await note(sessions[0]!, ['rights'], ['culture']);
    await note(sessions[1]!, ['rights']);
    await note(await at.session(await at.edition()), ['duties']);
    expect(await counted(editionId)).toEqual([
      { list: 'threads', item: 'culture', sessions: 1 },
      { list: 'topics', item: 'rights', sessions: 2 },
    ]);
  });

  test('is what the configuration asks to note; what it asked before stays as it was noted', async () => {
    const editionId = await at.edition();
    const sessionId = await at.session(editionId);
    for (const [topic, thread] of [['housing'], ['weather'], [undefined, 'rights']])
      expect(await outcomeOf(note(sessionId, topic ? [topic] : [], thread ? [thread] : []))).toEqual({
        failure: 'collective-workshop/content-unknown',
        details: { item: topic ?? thread },
      });
    await note(sessionId, ['duties']);
    const { configuration } = at.host.as('coordinator').core;
    const edits = [{ path: '/topics/duties/tracked', before: true, value: false }];
    const { draft } = await configuration.edit({ project: 'atelier', chain: 'workshops', edits });
    await configuration.publish({ project: 'atelier', version: draft.version, reason: 'Plus suivi' });
    expect(await note(sessionId, ['rights'])).toEqual({ topics: ['duties', 'rights'], threads: [] });
    const untouched = await at.session(editionId, '2026-11-24');
    expect(await outcomeOf(note(untouched, ['duties']))).toMatchObject({ details: { item: 'duties' } });
  });

  test('no longer changes once the list is closed, and is not for who keeps no list', async () => {
    const sessionId = await at.session(await at.edition());
    await note(sessionId, ['rights']);
    await at.as('trainer').session.close({ moduleId: at.moduleId, sessionId });
    expect(await outcomeOf(note(sessionId, []))).toMatchObject({ failure: 'collective-workshop/session-closed' });
    expect(await of(sessionId)).toEqual({ topics: ['rights'], threads: [] });
    const worker = at.as('social-worker').session;
    expect(await outcomeOf(worker.noteContent({ moduleId: at.moduleId, sessionId, topics: [], threads: [] }))).toEqual({
      refusal: 'FORBIDDEN',
    });
    expect(await outcomeOf(at.as('trainer').session.get({ moduleId: at.laterId, sessionId }))).toEqual({
      refusal: 'NOT_FOUND',
    });
  });
});
