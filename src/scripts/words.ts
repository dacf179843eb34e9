/** The interface strings that browser scripts use: named, so that only these reach the browser. */
export { copy, list, recruitment, search } from '../../content/interface.json';
