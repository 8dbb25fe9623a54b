import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { requestInDevelopment, tandem } from '@tandem/vite';
import { defaultClientConditions, defaultServerConditions, defineConfig } from 'vite';
import { guide } from './guide/plugin.ts';

const self = ['self'] as const;

export default defineConfig(({ command }) => ({
  // While one develops, packages are read from source, so that a change in any of them shows at once.
  ...(command === 'serve' && {
    resolve: { conditions: ['source', ...defaultClientConditions] },
    ssr: { resolve: { conditions: ['source', ...defaultServerConditions] } },
    server: { fs: { allow: ['../..'] } },
  }),
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              // Every file costs a request and its headers: what all pages need comes in two, shared components in one more.
              groups: [
                {
                  name: 'foundation',
                  test: /node_modules[\\/](?:svelte|@sveltejs[\\/]kit|@formatjs|intl-messageformat|@trpc)[\\/]/,
                  minShareCount: 2,
                },
                {
                  name: 'shared',
                  test: /[\\/](?:packages[\\/]ui|apps[\\/]admin[\\/]src[\\/]lib|packages[\\/]sdk)[\\/]/,
                  minShareCount: 4,
                },
              ],
            },
          },
        },
      },
    },
  },
  plugins: [
    tandem({ config: '../server/tandem.config.ts' }),
    guide(),
    sveltekit({
      // While one develops, the request comes from the Tandem server that Vite stands in.
      adapter: { ...adapter(), emulate: () => ({ platform: () => ({ req: requestInDevelopment() }) as App.Platform }) },
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': [...self],
          'script-src': [...self],
          'style-src': [...self],
          'style-src-elem': [...self],
          // Svelte writes a meter's share as a custom property in a style attribute.
          'style-src-attr': ['unsafe-inline'],
          // Vite tells the browser what changed over a socket of its own.
          ...(command === 'serve' && { 'connect-src': ['self', 'ws:'] as const }),
          'img-src': ['self', 'data:'],
          'form-action': [...self],
          'frame-ancestors': ['none'],
          'object-src': ['none'],
          'base-uri': [...self],
        },
      },
    }),
  ],
}));
