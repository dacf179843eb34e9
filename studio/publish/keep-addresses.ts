import { useDocumentOperation } from 'sanity';
import type { DocumentActionComponent, DocumentActionProps } from 'sanity';
import { previousSlugsAfter } from '../../src/model/previous-slugs.ts';

/** One of each: a component of a new identity would forget that it is publishing. */
const made = new WeakMap<DocumentActionComponent, DocumentActionComponent>();

/**
 * Publishing that keeps the former address of a document whose address has changed: the list in
 * `previousSlugs` becomes redirects, and no editor has to think of it.
 */
export function keepAddresses(publish: DocumentActionComponent): DocumentActionComponent {
  const known = made.get(publish);
  if (known !== undefined) return known;
  function PublishAndKeepAddresses(props: DocumentActionProps) {
    const { id, type, draft, published } = props;
    const { patch } = useDocumentOperation(id, type);
    const action = publish(props);
    if (action === null || draft === null || published === null) return action;
    const previousSlugs = previousSlugsAfter(published, draft);
    if (previousSlugs === undefined) return action;
    return {
      ...action,
      onHandle: () => {
        patch.execute([{ set: { previousSlugs } }]);
        action.onHandle?.();
      },
    };
  }
  const action = Object.assign(PublishAndKeepAddresses, { action: 'publish' as const });
  made.set(publish, action);
  return action;
}
