import { spawn } from 'node:child_process';

/** Keeps wrangler offline and quiet: no metrics, no request for a request's location, no banner. */
const quiet = {
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_SEND_ERROR_REPORTS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  CI: '1',
};

const port = process.env['PORT'] ?? '8787';
const server = spawn(
  'wrangler',
  ['dev', '--local', '--port', port, '--show-interactive-dev-session=false'],
  {
    stdio: 'inherit',
    env: { ...process.env, ...quiet },
  },
);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => server.kill(signal));
}
server.on('exit', (code) => {
  process.exitCode = code ?? 0;
});
