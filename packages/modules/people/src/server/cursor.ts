import { z } from 'zod';

/** A place in the order of people: after the person with these keys. */
export interface Position {
  readonly lastNameKey: string;
  readonly firstNameKey: string;
  readonly id: string;
}

/** Before everybody. */
export const start: Position = { lastNameKey: '', firstNameKey: '', id: '00000000-0000-0000-0000-000000000000' };

const parts = z.tuple([z.string().max(400), z.string().max(400), z.uuid()]);

export const writeCursor = ({ lastNameKey, firstNameKey, id }: Position): string =>
  Buffer.from(JSON.stringify([lastNameKey, firstNameKey, id])).toString('base64url');

/** A position as `next` of a page gave it; clients hand it back and do not look inside. */
export const cursor = z
  .string()
  .max(1500)
  .transform((written, refinement): Position => {
    try {
      const [lastNameKey, firstNameKey, id] = parts.parse(JSON.parse(Buffer.from(written, 'base64url').toString()));
      return { lastNameKey, firstNameKey, id };
    } catch {
      refinement.addIssue({ code: 'custom', message: 'problem.invalid' });
      return z.NEVER;
    }
  });
