import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

/**
 * ESLint reads the .svelte files only, for what stands in their markup; oxlint reads all .ts, many times faster.
 * No type-checked preset here: in markup every value becomes `any`, and the rules cry wolf. svelte-check has the types.
 */
export default ts.config(
  { ignores: ['**/build/**', '**/.svelte-kit/**', '**/dist/**', '**/node_modules/**', '**/*.{js,mjs,cjs,ts}'] },
  {
    files: ['**/*.svelte'],
    extends: [js.configs.recommended, ...ts.configs.recommended, ...svelte.configs.recommended],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { parser: ts.parser },
    },
    rules: {
      // svelte-check knows what exists; ESLint does not know TypeScript's types.
      'no-undef': 'off',
      // Props and derived values are declared with `let` in Svelte; its own twin of the rule knows them.
      'prefer-const': 'off',
      'svelte/prefer-const': 'error',
      'svelte/require-each-key': 'error',
      'svelte/no-at-html-tags': 'error',
      'svelte/no-target-blank': 'error',
      'svelte/button-has-type': 'error',
      // Paths are made by our own functions, with the centre in them; the admin is served at the root.
      'svelte/no-navigation-without-resolve': 'off',
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['$lib', '$lib/*'], message: 'SvelteKit 3: import from "#lib/…" with the file’s extension.' },
            { group: ['$app/stores'], message: 'SvelteKit 3: import from "$app/state".' },
            { group: ['$app/environment', '$env/*'], message: 'SvelteKit 3: import from "$app/env".' },
          ],
        },
      ],
    },
  },
);
