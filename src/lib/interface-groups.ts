/**
 * The groups of interface strings that browser scripts use: by name, so that only these reach the
 * browser and not the whole file.
 */
export { copy, formInBrowser, list, recruitment, search } from '../../content/interface.json';
