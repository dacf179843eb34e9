import { readSettings } from '../lib/settings.ts';

/** The settings of this build. */
export const settings = readSettings(process.env);
