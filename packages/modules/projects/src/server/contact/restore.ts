import type { Restore } from '@tandem/sdk/server';
import type { ShapeOf } from '@tandem/sdk';
import type { projects } from '../../contract.ts';
import { insertContact } from './contact.repository.ts';

/** Brings a contact person back to their project, in the place that they had. */
export const restore: Restore<ShapeOf<typeof projects>, 'contact'> = ({ id, projectId, content }, scope) =>
  scope.transaction(async (tx) => {
    const { id: project_id } = await scope.project(projectId ?? '');
    const { name, email, createdAt, createdBy } = content;
    await insertContact(tx, { id, project_id, name, email, created_at: createdAt, created_by: createdBy });
  });
