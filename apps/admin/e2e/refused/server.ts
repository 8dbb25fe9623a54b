import { registerHooks } from 'node:module';

/** The built server, with another composition in the place of its own. */
const composed = new URL('../../../server/dist/tandem.config.js', import.meta.url).href;
const refused = new URL('./refused.config.ts', import.meta.url).href;

registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    // What stands in for the file imports the file itself.
    return found.url === composed && context.parentURL !== refused ? { url: refused, shortCircuit: true } : found;
  },
});

await import('../../../server/dist/src/main.js');
