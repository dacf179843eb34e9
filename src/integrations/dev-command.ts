import { devPreview } from './dev-preview.ts';
import { dev } from './dev.ts';

try {
  // Set by `npm run studio`: the origin that may show the pages in a frame.
  const studio = process.env['ENGAWA_STUDIO'];
  const running =
    studio === undefined
      ? await dev(process.env, console.log)
      : await devPreview(process.env, studio, console.log);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => running.stop());
  await running.ended;
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
