import { removeDraft, takeSent } from './draft-store.ts';

// A receipt that was just given: what it is for is no draft any more.
if (new URLSearchParams(location.search).get('new') === '1') {
  const key = takeSent();
  if (key !== undefined) removeDraft(key);
}
