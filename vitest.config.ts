import { defineConfig } from 'vitest/config';

/**
 * One run for the whole workspace. Packages are tested from source (the condition `source`), so nothing needs building;
 * the PostgreSQL server for tests is started once (`tooling/database`) and found by tests in TEST_DATABASE_URL.
 */
export default defineConfig({
  test: {
    // PGlite takes 600 to 800 MB per worker: two fit the smallest machine that we promise to run on.
    maxWorkers: 2,
    projects: [
      {
        resolve: { conditions: ['source', 'node'] },
        ssr: { resolve: { conditions: ['source', 'node'], externalConditions: ['source'] } },
        test: {
          name: 'unit',
          environment: 'node',
          include: [
            'packages/*/test',
            'packages/modules/*/test',
            'plugins/*/test',
            'apps/*/test',
            'tooling/*/test',
          ].map((folder) => `${folder}/**/*.test.ts`),
          globalSetup: ['./tooling/run/src/vitest-set-up.ts'],
          expect: { requireAssertions: true },
          // No limit that a busy machine could reach: a first PGlite alone takes eight seconds on two idle cores.
          testTimeout: 60_000,
          hookTimeout: 120_000,
          server: { deps: { inline: [/^@tandem\//] } },
        },
      },
    ],
  },
});
