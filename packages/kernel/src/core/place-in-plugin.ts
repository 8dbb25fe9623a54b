import type { Project } from '@tandem/sdk';
import type { Content, Part } from '../configuration/content.ts';

/**
 * Where a module of a project stands in its plugin: the plugin brought it, it brought it and has it no longer, or the centre added it
 * itself. What the plugin leaves stays in the project until somebody closes it.
 */
export type PlaceInPlugin = 'in' | 'left' | 'none';

export function placeInPlugin(plugin: Project | undefined, base: Content, part: Part): PlaceInPlugin {
  if (!Object.hasOwn(base, part.slug)) return 'none';
  return plugin && isLeft(plugin, base, part) ? 'left' : 'in';
}

/** Whether the plugin brought the module and has it no longer. */
export function isLeft({ modules }: Project, base: Content, { slug, kind }: Part): boolean {
  const use = Object.hasOwn(modules, slug) ? modules[slug] : undefined;
  return Object.hasOwn(base, slug) && use?.contract.id !== kind;
}
