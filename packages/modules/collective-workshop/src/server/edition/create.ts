import { z } from 'zod';
import { variants } from '../../configuration/index.ts';
import { procedure } from '../procedure.ts';

/** What a coordinator says of a new edition. Without places of its own it has as many as the configuration says. */
const newEdition = z
  .object({
    title: z.string().trim().min(1).max(200),
    startsOn: z.iso.date(),
    endsOn: z.iso.date().optional(),
    places: z.int().min(1).max(1000).optional(),
    variant: z.enum(variants).optional(),
  })
  .refine(({ startsOn, endsOn }) => endsOn === undefined || startsOn <= endsOn, {
    path: ['endsOn'],
    message: 'problem.period',
  });

/** Makes an edition. It remembers the revision of the configuration under which it was made. */
export const create = procedure('edition.manage')
  .input(newEdition)
  .mutation(({ ctx: { module: scope }, input }) =>
    scope.transaction(async (tx, { audit }) => {
      const id = scope.newId();
      const at = scope.clock.now();
      const by = scope.caller.accountId;
      const { moduleId, projectId, revision } = scope.instance;
      await tx
        .insertInto('collective_workshop.edition')
        .values({
          id,
          module_id: moduleId,
          project_id: projectId,
          revision,
          title: input.title,
          variant: input.variant ?? null,
          starts_on: input.startsOn,
          ends_on: input.endsOn ?? null,
          places: input.places ?? null,
          created_at: at,
          created_by: by,
          updated_at: at,
          updated_by: by,
        })
        .execute();
      audit({ action: 'edition.create', subject: { type: 'edition', id }, details: { title: input.title } });
      return { id };
    }),
  );
