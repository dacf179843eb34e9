import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';
import type { Browser } from 'playwright';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Keeps a browser from looking for updates on a network that is closed. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

function find(): string | undefined {
  return [chromium.executablePath(), ...installed].find((path) => existsSync(path));
}

function install(): void {
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
  execFileSync('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'], {
    stdio: 'inherit',
  });
}

/**
 * A Chromium: Playwright's own, the machine's, or on Debian one that is installed now.
 * @throws Error that says how to get one
 */
export function browserPath(): string {
  const found = find();
  if (found !== undefined) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) install();
  const path = find();
  if (path === undefined) {
    throw new Error(
      'No Chromium found. Run `npx playwright install chromium`, or install Google Chrome.',
    );
  }
  return path;
}

/** Starts the browser. Chromium refuses its sandbox to root. */
export function launch(): Promise<Browser> {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath: browserPath(), args: [...quiet, ...root] });
}
