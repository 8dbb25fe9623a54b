import type { KyselyPlugin } from 'kysely';

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/**
 * better-auth compares instants as `Date`; Tandem's driver gives them as text. Left as text, an expired session would compare as
 * not expired. Only for better-auth's own queries.
 */
export const instantsAsDates: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => ({
    ...result,
    rows: result.rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [
          name,
          name.endsWith('_at') && typeof value === 'string' && instant.test(value) ? new Date(value) : value,
        ]),
      ),
    ),
  }),
};
