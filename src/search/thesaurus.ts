/** Words that hardly any page holds, each with words of the same meaning that pages hold. */
export type Thesaurus = Readonly<Record<string, readonly string[]>>;

/** Where the thesaurus of a site stands. */
export const THESAURUS = '/search/thesaurus.json';

/** Fewer pages than this hold a word that the thesaurus may know. */
export const RARE = 3;
