import type { Lookup } from '../lookup.ts';
import type { Path } from '../strings.ts';
import { documentTypes, typeNames, withoutPage } from '../types.ts';
import type { DocumentType } from '../types.ts';
import { referencesIn, richTextsIn } from '../walk.ts';
import type { Document } from '../documents/index.ts';
import { rule } from './rule.ts';
import type { Report } from './rule.ts';

interface Pointer {
  readonly path: Path;
  readonly id: string;
  readonly to: readonly DocumentType[];
}

/** A term has no page of its own, but an address on the page of all terms. */
const linkable = typeNames.filter((type) => !withoutPage.has(type) || type === 'glossaryTerm');

function pointers(document: Document): readonly Pointer[] {
  const fields = referencesIn(document).map(({ path, meta, value }) => ({
    path,
    id: value._ref,
    to: meta.to ?? typeNames,
  }));
  const links = richTextsIn(document).flatMap(({ path, value }) =>
    value.flatMap((block, index) =>
      (block._type === 'block' ? block.markDefs : []).flatMap((mark) =>
        mark._type === 'internalLink'
          ? [{ path: [...path, index], id: mark.reference._ref, to: linkable }]
          : [],
      ),
    ),
  );
  return [...fields, ...links];
}

function judge({ path, id, to }: Pointer, lookup: Lookup): Report[] {
  const target = lookup.get(id);
  const wanted = to.map((type) => documentTypes[type].title).join('か');
  if (target === undefined) {
    const message =
      to.length < linkable.length
        ? `「${id}」という文書がありません。公開済みの${wanted}を選び直すか、この参照を消してください。`
        : `リンク先の「${id}」という文書がありません。リンク先を選び直すか、リンクを外してください。`;
    return [{ path, found: id, message }];
  }
  if (to.includes(target._type)) return [];
  const actual = documentTypes[target._type].title;
  const message =
    to.length < linkable.length
      ? `「${id}」は${actual}です。ここには${wanted}を選んでください。`
      : `「${id}」は${actual}で、ページがありません。ページのある文書を選び直してください。`;
  return [{ path, found: id, message }];
}

const exist = rule({
  name: 'reference',
  severity: 'error',
  types: typeNames,
  check: (document, { lookup }) => pointers(document).flatMap((pointer) => judge(pointer, lookup)),
});

/** Whether following `parent` from a program leads back to it. */
function returns(id: string, next: string | undefined, lookup: Lookup): boolean {
  const seen = new Set<string>();
  for (let at = next; at !== undefined && !seen.has(at);) {
    if (at === id) return true;
    seen.add(at);
    const above: Document | undefined = lookup.get(at);
    at = above?._type === 'program' ? above.parent?._ref : undefined;
  }
  return false;
}

const noCircle = rule({
  name: 'reference',
  severity: 'error',
  types: ['program'],
  check: (program, { lookup }) =>
    returns(program._id, program.parent?._ref, lookup)
      ? [
          {
            path: ['parent'],
            found: program.parent?._ref ?? '',
            message:
              '上位のプログラムをたどると、このプログラム自身に戻ります。上位のプログラムを選び直してください。',
          },
        ]
      : [],
});

export const referenceRules = [exist, noCircle];
