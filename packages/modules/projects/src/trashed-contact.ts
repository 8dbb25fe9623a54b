import { z } from 'zod';

/** A contact person as the trash keeps them, until they are brought back or their time there is over. */
export const trashedContact = z.object({
  name: z.string(),
  email: z.string().nullable(),
  createdAt: z.string(),
  createdBy: z.string(),
});
