import { z } from 'zod';

/** Slug or id of a project of the centre. */
export const projectAddress = z.string().min(1).max(40);

/** What is known of a contact person, each field as it is checked when they are added and when they are changed. */
export const contactFields = {
  name: z.string().trim().normalize('NFC').min(1).max(100),
  /** `null`: not known. */
  email: z.string().trim().max(254).pipe(z.email()).nullable(),
};
