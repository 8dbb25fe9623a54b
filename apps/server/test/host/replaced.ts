import { registerHooks } from 'node:module';

/**
 * Loaded into a process before anything else (`node --import`): puts other files in the place of what the server imports, so that a test
 * can compose what this installation does not. `TEST_REPLACED` holds specifier -> URL, as JSON.
 */
const replaced = JSON.parse(process.env['TEST_REPLACED'] ?? '{}') as Readonly<Record<string, string>>;

registerHooks({
  resolve(specifier, context, next) {
    const url = Object.hasOwn(replaced, specifier) ? replaced[specifier] : undefined;
    // What stands in for a file may import that file itself.
    return url === undefined || context.parentURL === url ? next(specifier, context) : { url, shortCircuit: true };
  },
});
