/** Keeps wrangler quiet: no metrics, no questions, no banner. */
export const quiet = {
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_SEND_ERROR_REPORTS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  CI: '1',
} as const;

/** Keeps it offline too: no request for the place of a request. */
export const offline = { ...quiet, CLOUDFLARE_CF_FETCH_ENABLED: 'false' } as const;
