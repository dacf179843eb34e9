import { defineConfig } from 'vitest/config';

/** The long campaigns at full numbers; `npm test` runs the same files shortened. */
export default defineConfig({
  test: {
    name: 'soak',
    include: [
      'tests/soak/**/*.test.ts',
      'tests/endpoint/hostile.test.ts',
      'tests/studio/lake-crash.test.ts',
      'tests/e2e/search-odd.test.ts',
    ],
    globalSetup: ['./tests/setup/endpoint-site.ts'],
    env: {
      SOAK_ROUNDS: process.env['SOAK_ROUNDS'] ?? '200',
      LAKE_ROUNDS: process.env['LAKE_ROUNDS'] ?? '100',
      SEARCH_QUERIES: process.env['SEARCH_QUERIES'] ?? '10000',
      SOAK_REQUESTS: process.env['SOAK_REQUESTS'] ?? '20000',
    },
    fileParallelism: false,
    hookTimeout: 300_000,
  },
});
