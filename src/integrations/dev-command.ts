import { dev } from './dev.ts';

try {
  const running = await dev(process.env, console.log);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => running.stop());
  await running.ended;
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
