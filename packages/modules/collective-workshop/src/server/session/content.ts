import { z } from 'zod';
import { contentLists, notable, type SessionContent } from '../../session-content.ts';
import { expectOpen } from '../attendance/open-session.ts';
import { expectFound } from '../expect.ts';
import { procedure } from '../procedure.ts';
import { addContent, contentOf, removeContent } from '../repositories/session-content.repository.ts';
import { lockSession } from '../repositories/sessions.repository.ts';

const items = z.array(z.string().min(1).max(60)).max(60);

/** Rows of content as the API shows them. */
export const contentView = (rows: readonly { readonly list: string; readonly item: string }[]): SessionContent => {
  const of = (list: string) => rows.filter((row) => row.list === list).map(({ item }) => item);
  return { topics: of('topics'), threads: of('threads') };
};

/**
 * Notes what came up at a session: all of it, so that what is not among it is taken back. What is no longer in the configuration stays as
 * it was noted. Ends in `session-closed`, or in `content-unknown` for what the configuration does not ask to note.
 */
export const noteContent = procedure('attendance.record')
  .input(z.object({ sessionId: z.uuid(), topics: items, threads: items }))
  .mutation(({ ctx: { module: scope }, input }) =>
    scope.transaction(async (tx, { audit }) => {
      const { sessionId } = input;
      const session = expectFound(await lockSession.first(tx, { id: sessionId, moduleId: scope.instance.moduleId }));
      expectOpen(scope, session);
      const before = contentView(await contentOf.execute(tx, { sessionId }));
      const asked = notable(scope.config);
      const written = { session_id: sessionId, noted_at: scope.clock.now(), noted_by: scope.caller.accountId };
      for (const list of contentLists) {
        const known = asked[list].map(({ key }) => key);
        const unknown = input[list].find((item) => !known.includes(item) && !before[list].includes(item));
        if (unknown !== undefined) scope.fail('content-unknown', { item: unknown });
        const added = input[list].filter((item) => !before[list].includes(item));
        const gone = before[list].filter((item) => known.includes(item) && !input[list].includes(item));
        if (added.length > 0)
          await addContent(
            tx,
            [...new Set(added)].map((item) => ({ ...written, list, item })),
          );
        if (gone.length > 0) await removeContent(tx, { sessionId, list, items: gone });
      }
      const content = contentView(await contentOf.execute(tx, { sessionId }));
      audit({ action: 'session.content', subject: { type: 'session', id: sessionId }, details: { ...content } });
      return content;
    }),
  );
