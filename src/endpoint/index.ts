import { app } from './app.ts';
import { openEnvironment } from './environment.ts';
import type { Bindings } from './environment.ts';
import { runSchedule } from './schedule/index.ts';

export default {
  fetch: app.fetch,
  scheduled: (_event: unknown, bindings: Bindings) => runSchedule(openEnvironment(bindings)),
};
