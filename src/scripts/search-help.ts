import { fill } from '../lib/fill.ts';
import { search as words } from '../lib/interface-groups.ts';
import type { Help } from '../search/box/help.ts';
import { addressOf } from '../search/box/question.ts';
import type { Question } from '../search/box/question.ts';

function link(question: Question, text: string): HTMLElement {
  const anchor = document.createElement('a');
  anchor.href = `?${addressOf(question).toString()}`;
  anchor.textContent = text;
  return anchor;
}

function item(...children: (Node | string)[]): HTMLLIElement {
  const entry = document.createElement('li');
  entry.append(...children);
  return entry;
}

/** What may help somebody who found nothing; none of it looks like a hit. */
export function helpNodes(
  question: Question,
  { withoutFilters, parted, terms, near }: Help,
): Node[] {
  const heading = document.createElement('h2');
  heading.textContent = words.help.title;
  const anything: Question = { query: question.query, chosen: new Map(), order: 'relevance' };
  const items: HTMLLIElement[] = [];
  if (withoutFilters > 0) {
    items.push(item(link(anything, fill(words.help.withoutFilters, { count: withoutFilters }))));
  }
  if (parted.total > 0) {
    const apart = { ...anything, query: parted.text };
    const said = { words: parted.text, count: parted.total };
    items.push(item(link(apart, fill(words.help.parted, said))));
  }
  if (terms.length > 1) {
    for (const { text, total } of terms) {
      const alone = { ...anything, query: text };
      items.push(
        total === 0
          ? item(fill(words.help.absent, { term: text }))
          : item(link(alone, fill(words.help.term, { term: text, count: total }))),
      );
    }
  }
  if (near.length > 0) {
    const names = near.flatMap((name, at) => [
      at === 0 ? '' : '、',
      link({ ...anything, query: name }, name),
    ]);
    items.push(item(`${words.help.near}：`, ...names));
  }
  if (withoutFilters === 0) items.push(item(words.help.advice));
  const list = document.createElement('ul');
  list.append(...items);
  return [heading, list];
}
