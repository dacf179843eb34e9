import { existsSync } from 'node:fs';
import build from './built-site.ts';

/** The Worker serves the built site; it is built only where nothing has built it yet. */
export default async function setup(): Promise<void> {
  if (!existsSync('dist/forms.json')) await build();
}
