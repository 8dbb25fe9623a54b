import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { tandem } from '@tandem/vite';
import { defineConfig } from 'vite';

const self = ['self'] as const;

export default defineConfig({
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
    sveltekit({
      adapter: adapter(),
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': [...self],
          'script-src': [...self],
          'style-src': [...self],
          'style-src-elem': [...self],
          // Svelte writes a meter's share as a custom property in a style attribute.
          'style-src-attr': ['unsafe-inline'],
          'img-src': ['self', 'data:'],
          'form-action': [...self],
          'frame-ancestors': ['none'],
          'object-src': ['none'],
          'base-uri': [...self],
        },
      },
    }),
  ],
});
