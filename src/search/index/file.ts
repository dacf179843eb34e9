import { escape } from '../../body/html.ts';
import { DATES } from '../facets.ts';
import { BLANK, BLOCK_END, cut } from '../words/cut.ts';
import { BETWEEN } from '../row.ts';
import { zones } from '../zones.ts';
import type { PageFacts } from './facts.ts';

/** A heading or a paragraph of a page. */
export interface Block {
  readonly text: string;
  /** Of a heading that can be linked to. */
  readonly id?: string | undefined;
}

/** A page as it is put into the index. */
export interface SearchPage extends PageFacts {
  readonly title: string;
  readonly blocks: readonly Block[];
}

function about(attribute: string, name: string, value: string): string {
  return `<meta data-pagefind-${attribute}="${name}[content]" content="${escape(value)}">`;
}

/** The tokens of some texts, as many as a zone holds. */
function zone(texts: readonly string[], size: number): string[] {
  const tokens = texts.flatMap((text) => [...cut(text), BLANK]).slice(0, size);
  return [...tokens, ...Array.from({ length: size - tokens.length }, () => BLANK)];
}

function block({ text, id }: Block): string {
  const tokens = escape([...cut(text), BLOCK_END].join(' '));
  return id === undefined ? `<p>${tokens}</p>` : `<h2 id="${escape(id)}">${tokens}</h2>`;
}

/**
 * The file that Pagefind reads instead of the page: the text already cut, so that Pagefind only has
 * to part it at blanks. Title and facts come first, each in its zone.
 */
export function indexFile(page: SearchPage): string {
  const { title, blocks, known: facts, filters, dates, row, date, deadline } = page;
  const head = [
    about('meta', 'name', title),
    ...(row.length === 0 ? [] : [about('meta', 'row', row.join(BETWEEN))]),
    // Only what a hit shows. By what a search can be narrowed stands in the table of the pages.
    ...(filters.get('kind') ?? []).map((value) => about('filter', 'kind', value)),
    ...(dates === undefined ? [] : [about('filter', DATES, dates)]),
    ...(date === undefined ? [] : [about('sort', 'date', date)]),
    ...(deadline === undefined ? [] : [about('sort', 'deadline', deadline)]),
  ];
  const known = [...zone([title], zones.title.size), ...zone(facts, zones.facts.size)];
  const body = [`<p>${escape(known.join(' '))}</p>`, ...blocks.map(block)];
  return `<html><head>${head.join('')}</head><body data-pagefind-body>${body.join('')}</body></html>`;
}
