import { z } from 'zod';
import { procedure } from '../procedure.ts';
import { insertContact } from './contact.repository.ts';
import { contactFields, projectAddress } from './fields.ts';

/** Notes somebody whom one can ask about a project. */
export const add = procedure('contact.manage')
  .input(z.strictObject({ project: projectAddress, ...contactFields, email: contactFields.email.default(null) }))
  .mutation(({ ctx: { module: scope }, input: { project, name, email } }) =>
    scope.transaction(async (tx, { audit }) => {
      const { id: projectId } = await scope.project(project);
      const id = scope.newId();
      await insertContact(tx, {
        id,
        project_id: projectId,
        name,
        email,
        created_at: scope.clock.now(),
        created_by: scope.caller.accountId,
      });
      audit({ action: 'contact.add', subject: { type: 'contact', id }, details: { projectId } });
      return { id };
    }),
  );
