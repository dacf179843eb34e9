import { serve } from './serve.ts';

const child = serve(process.env, process.argv[2]);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => child.kill(signal));
}
child.on('exit', (code) => {
  process.exitCode = code ?? 0;
});
