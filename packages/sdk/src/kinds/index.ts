/**
 * `@tandem/sdk/kinds`: the kinds of activity that the platform knows, as contracts without tables.
 *
 * @module sdk-kinds
 */
export * from './collective-workshop.ts';
export { count, group, inSection, line, lines, minutes, named, oneOf, range, several, yesNo } from './fields.ts';
export * from './individual-follow-up.ts';
export * from './isp-preparation.ts';
export * from './kind.ts';
export * from './outing.ts';
export * from './project-realisation.ts';
export * from './volunteering-placement.ts';
