/** What the test runner sets: with `NODE_ENV` a build is one for developers, and takes longer. */
const ofRunner: ReadonlySet<string> = new Set([
  'BASE_URL',
  'DEV',
  'MODE',
  'NODE_ENV',
  'PROD',
  'SSR',
  'TEST',
]);

/** The environment in which a person at this machine would call the project's commands. */
export const personEnvironment: Readonly<Record<string, string | undefined>> = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !ofRunner.has(name) && !name.startsWith('VITEST')),
);
