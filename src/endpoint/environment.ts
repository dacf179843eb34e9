import type { D1Database, RateLimit, SendEmail } from '@cloudflare/workers-types';
import type { Instant } from '../lib/jst.ts';
import { formsManifest } from '../forms/manifest.ts';
import type { FormsManifest } from '../forms/manifest.ts';
import { readSettings } from './settings.ts';
import type { EndpointSettings } from './settings.ts';

/** The built site. */
export interface Assets {
  fetch(request: Request): Promise<Response>;
}

/** What the platform gives the Worker; settings and secrets stand beside the bindings. */
export interface Bindings extends Readonly<Record<string, unknown>> {
  readonly ASSETS: Assets;
  readonly DB: D1Database;
  readonly EMAIL?: SendEmail;
  readonly SUBMISSION_LIMIT?: RateLimit;
}

/** Everything a route or a scheduled task works with; nothing reaches past it. */
export interface Environment {
  readonly settings: EndpointSettings;
  readonly db: D1Database;
  readonly assets: Assets;
  readonly bindings: Bindings;
  /** Where the site stands, without a slash at its end. */
  readonly origin: string;
  now(): Instant;
  /** What the build says of the calls. */
  manifest(): Promise<FormsManifest>;
}

/** A file of the built site. */
export function assetRequest(path: string): Request {
  return new Request(new URL(path, 'http://assets.invalid'));
}

async function readManifest(assets: Assets): Promise<FormsManifest> {
  const response = await assets.fetch(assetRequest('/forms.json'));
  if (!response.ok) throw new Error('forms.json is missing: build the site first');
  return formsManifest.parse(await response.json());
}

/**
 * Opens the environment of one request or one scheduled run.
 * @param requestUrl names the origin on a person's own machine
 * @throws SettingError when a setting is missing or cannot be used
 */
export function openEnvironment(bindings: Bindings, requestUrl?: string): Environment {
  const settings = readSettings(bindings);
  const { stoppedAt, siteUrl } = settings;
  let manifest: Promise<FormsManifest> | undefined;
  const here = siteUrl ?? requestUrl ?? 'http://localhost:8787';
  return {
    settings,
    bindings,
    db: bindings.DB,
    assets: bindings.ASSETS,
    origin: new URL(here).origin,
    now: () => stoppedAt ?? Date.now(),
    manifest: () => (manifest ??= readManifest(bindings.ASSETS)),
  };
}
