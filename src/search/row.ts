/** Parts the facts of a hit, which the index holds as one text. */
export const BETWEEN = '｜';
