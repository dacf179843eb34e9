import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    reporters: ['default', './tests/setup/tally-reporter.ts'],
    projects: [
      // Property tests take seconds on a busy machine; a hang is still found.
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          maxWorkers: 2,
          testTimeout: 60_000,
        },
      },
      {
        // A lake and a copy of all documents are made before many of them.
        test: {
          name: 'studio',
          include: ['tests/studio/*.test.ts'],
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        // Reads the built site, and builds others: one file at a time, Astro's cache is one folder.
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          globalSetup: ['./tests/setup/built-site.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 300_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        // The real Worker in the real workerd, on the built site. Each file opens its own; wrangler is
        // loaded once for all.
        test: {
          name: 'endpoint',
          include: ['tests/endpoint/**/*.test.ts'],
          globalSetup: ['./tests/setup/endpoint-site.ts'],
          maxWorkers: 2,
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        // The real server, killed again and again.
        test: {
          name: 'soak',
          include: ['tests/soak/**/*.test.ts'],
          globalSetup: ['./tests/setup/endpoint-site.ts'],
          fileParallelism: false,
          hookTimeout: 60_000,
          sequence: { groupOrder: 3 },
        },
      },
      {
        // A real browser against the built site in the real Worker.
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['./tests/setup/served-site.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 300_000,
          sequence: { groupOrder: 4 },
        },
      },
      {
        // The real Studio in a real browser: one at a time, they share the prepared packages.
        test: {
          name: 'app',
          include: ['tests/studio/app/*.test.ts'],
          globalSetup: ['./tests/setup/endpoint-site.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 300_000,
          sequence: { groupOrder: 5 },
        },
      },
    ],
  },
});
