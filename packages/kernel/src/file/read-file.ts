import { type Problem, problemOf, validate } from '@tandem/sdk';
import { isObject } from '../configuration/tree.ts';
import { block } from './block.ts';
import { readJson } from './json-text.ts';
import { fileFormat, fileVersion, largestFile, type ProjectFile, projectFile } from './project-file.ts';

/** A project file, or everything that keeps its text from being one. */
export type ReadFile = { readonly file: ProjectFile } | { readonly problems: readonly Problem[] };

/** Reads a project file without looking at what is installed. Never throws. */
export async function readFile(text: string): Promise<ReadFile> {
  if (Buffer.byteLength(text) > largestFile) return refused(block('', 'problem.file.large', { megabytes: 2 }));
  const read = readJson(text);
  if ('problem' in read) return refused(read.problem);
  const { value } = read;
  if (!isObject(value) || value['format'] !== fileFormat) return refused(block('/format', 'problem.file.format'));
  const version = value['formatVersion'];
  if (typeof version === 'number' && version > fileVersion)
    return refused(block('/formatVersion', 'problem.file.newer', { version, known: fileVersion }));
  const result = await validate(projectFile, value);
  if (!result.ok) return refused(...result.issues.map((issue) => problemOf(issue)));
  const names = result.value.modules.map(({ slug }) => slug);
  const twice = names.find((name, index) => names.indexOf(name) !== index || name === 'project');
  return twice === undefined
    ? { file: result.value }
    : refused(block('/modules', 'problem.file.twice', { name: twice }));
}

const refused = (...problems: readonly Problem[]): ReadFile => ({ problems });
