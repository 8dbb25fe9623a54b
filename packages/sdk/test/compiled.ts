import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const home = dirname(fileURLToPath(import.meta.url));

/** What every program has in its hands: the contracts of the tests, and the language they are written in. */
const prelude = `
  import { config, defineModule, defineProject, instrument, messageKeys, needs, policy, records, slot, textsOf, use } from '@tandem/sdk';
  import { individualFollowUp } from '@tandem/sdk/kinds';
  import type { ShapeOf } from '@tandem/sdk';
  import { apiType, defineAdmin, type ScreenProps } from '@tandem/sdk/admin';
  import { implement, indicatorOf, jobOf, procedureOf, replace } from '@tandem/sdk/server';
  import { z } from 'zod';
  import { people, type PeopleApi, peopleServer, type PeopleTables, personProcedure, workshop, workshopProcedure } from './workshop.ts';
  export const imported = [config, defineModule, defineProject, instrument, messageKeys, needs, policy, records, slot, textsOf, use,
    individualFollowUp, apiType, defineAdmin, implement, indicatorOf, jobOf, procedureOf, replace, z, people, peopleServer, personProcedure, workshop, workshopProcedure];
  export declare const nothing: [PeopleApi, PeopleTables];
  declare const inAScreen: ScreenProps<ShapeOf<typeof people>, PeopleApi>;
`;

/** What the compiler says of one program. */
export interface Complaint {
  /** The text under its red line. */
  readonly at: string;
  readonly says: string;
}

/**
 * Compiles programs as an author's editor does, in memory.
 *
 * @param programs by name.
 * @returns all that the compiler says of each, as its author reads it.
 */
export function complaintsOf(
  programs: Readonly<Record<string, string>>,
): Readonly<Record<string, readonly Complaint[]>> {
  const files = new Map(Object.entries(programs).map(([name, source]) => [join(home, `${name}.ts`), prelude + source]));
  const { config } = ts.readConfigFile(join(home, '../../../tsconfig.json'), ts.sys.readFile) as { config: object };
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, join(home, '../../..'));
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = (file) => files.has(file) || fileExists(file);
  host.readFile = (file) => files.get(file) ?? readFile(file);
  const program = ts.createProgram([...files.keys()], options, host);
  const of = (name: string): readonly Complaint[] => {
    const source = program.getSourceFile(join(home, `${name}.ts`));
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return found.map(({ start = 0, length = 0, messageText }) => ({
      at: source?.text.slice(start, start + length) ?? '',
      says: ts.flattenDiagnosticMessageText(messageText, '\n'),
    }));
  };
  return Object.fromEntries(Object.keys(programs).map((name) => [name, of(name)]));
}
