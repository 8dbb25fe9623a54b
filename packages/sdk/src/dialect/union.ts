import type { FormSchema } from './schema.ts';

/** The property that says which branch of a union a value is: the one with a `const` in every branch. */
export function discriminatorOf(union: FormSchema): string | undefined {
  const [first, ...others] = union.oneOf ?? [];
  const candidates = Object.keys(first?.properties ?? {});
  return candidates.find((name) =>
    [first, ...others].every((branch) => branch?.properties?.[name]?.const !== undefined),
  );
}

/** The values the discriminator can have, in the order of the branches. */
export function branchNames(union: FormSchema): readonly string[] {
  const discriminator = discriminatorOf(union);
  if (discriminator === undefined) return [];
  return (union.oneOf ?? []).map((branch) => String(branch.properties?.[discriminator]?.const));
}

/** The branch a value belongs to, judged by its discriminator only; nothing when none is chosen yet. */
export function branchOf(union: FormSchema, value: unknown): FormSchema | undefined {
  const discriminator = discriminatorOf(union);
  if (discriminator === undefined || typeof value !== 'object' || value === null) return undefined;
  const chosen = (value as Readonly<Record<string, unknown>>)[discriminator];
  return union.oneOf?.find((branch) => branch.properties?.[discriminator]?.const === chosen);
}
