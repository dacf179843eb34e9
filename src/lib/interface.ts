import strings from '../../content/interface.json' with { type: 'json' };

export { fill } from './fill.ts';

/** Every string of the interface, in one file; a missing one does not compile. */
export const ui = strings;
