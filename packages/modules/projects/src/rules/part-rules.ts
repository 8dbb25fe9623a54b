interface Part {
  readonly key: string;
  readonly module?: string | undefined;
  readonly parent?: string | undefined;
}

/** What is wrong with the parts of a project: the position of the part, the field in it, and the message key. */
export interface PartProblem {
  readonly index: number;
  readonly field: readonly string[];
  readonly message: string;
}

/** A part that is inside itself, and a module that two parts claim. A parent that is gone is found by the reference itself. */
export function partProblems(parts: readonly Part[]): readonly PartProblem[] {
  const byKey = new Map(parts.map((part) => [part.key, part]));
  const firstOf = new Map<string, string>();
  for (const { key, module } of parts) if (module !== undefined && !firstOf.has(module)) firstOf.set(module, key);
  return parts.flatMap((part, index): PartProblem[] => {
    if (isInsideItself(part, byKey)) return [{ index, field: ['parent'], message: 'problem.parts.inside-itself' }];
    if (part.module !== undefined && firstOf.get(part.module) !== part.key)
      return [{ index, field: ['module'], message: 'problem.parts.module-twice' }];
    return [];
  });
}

function isInsideItself(part: Part, byKey: ReadonlyMap<string, Part>): boolean {
  const seen = new Set<string>();
  for (let at = part.parent; at !== undefined && !seen.has(at); at = byKey.get(at)?.parent) {
    if (at === part.key) return true;
    seen.add(at);
  }
  return false;
}
