/** Inks and papers of the prints. Vermilion is absent on purpose: it only ever means "about to close". */
export const ai = '#1d3f68';
/** 紺: pillars, eaves and lattices of the home scene. */
export const kon = '#132c4b';
/** Ground of a print, a little warmer than the page so that the sheet shows without a frame. */
export const printPaper = '#efe7d7';
/** The page itself, as the light side of a shoji. */
export const pagePaper = '#f8f5ee';

/** Inks of the second plate: 薄藍, 枯, 苔, 鼠. */
export const secondInks = ['#8aa1b4', '#b39a62', '#8f9478', '#a79d8c'] as const;
export type SecondInk = (typeof secondInks)[number];
/** 板: the wooden foot of a shoji. */
export const board = '#e8dfcc';
