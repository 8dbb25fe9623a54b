/** What can be written as a name without quotes. */
export const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/** `core.project.list output` -> `CoreProjectListOutput`. */
export const pascalCase = (text: string): string =>
  text
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
