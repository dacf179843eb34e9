import { search as words } from '../lib/interface-groups.ts';
import type { Hit } from '../search/box/hit.ts';
import type { Piece } from '../search/box/marks.ts';

/** Pieces as nodes: nothing of a page is ever read as HTML. */
function nodes(pieces: readonly Piece[]): Node[] {
  return pieces.map(({ text, marked }) => {
    if (!marked) return document.createTextNode(text);
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}

function link(address: string, children: readonly (Node | string)[]): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.append(...children);
  return anchor;
}

function sections({ sections: found }: Hit): HTMLElement[] {
  if (found.length === 0) return [];
  const list = document.createElement('p');
  list.className = 'search-sections';
  list.append(
    words.sections,
    ...found.flatMap(({ address, title }, at) => [at === 0 ? '' : '、', link(address, [title])]),
  );
  return [list];
}

/**
 * A hit as an entry of the list.
 * @param kind the name of the page's kind
 */
export function hitNode(hit: Hit, kind: string): HTMLElement {
  const item = document.createElement('li');
  const facts = document.createElement('p');
  facts.className = 'meta';
  facts.textContent = [kind, hit.state, ...hit.row].filter(Boolean).join('・');
  const heading = document.createElement('h2');
  const title = link(hit.address, nodes(hit.title));
  title.dataset['searchHit'] = '';
  heading.append(title);
  const excerpt = document.createElement('p');
  excerpt.append(...nodes(hit.excerpt));
  item.append(facts, heading, excerpt, ...sections(hit));
  return item;
}
