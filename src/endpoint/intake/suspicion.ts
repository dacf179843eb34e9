import { parse } from 'uuid';
import type { Sent } from '../../forms/entries.ts';
import type { Instant } from '../../lib/jst.ts';
import type { Submission } from '../store/submissions.ts';

/** Nobody reads 確認画面 in less, in milliseconds. */
const FASTEST = 1000;

/** The moment at which a key of version 7 was minted (RFC 9562). */
function mintedAt(key: string): Instant {
  return parse(key)
    .slice(0, 6)
    .reduce((total, byte) => total * 256 + byte, 0);
}

/**
 * Why a person of the secretariat should look twice. Nobody is turned away for it: autofill fills
 * honeypots too, and some people are fast.
 * @param minted the key of 確認画面, if it tells when it was minted
 */
export function suspicionOf(
  { control }: Sent,
  minted: string | undefined,
  now: Instant,
): Submission['suspicion'] {
  if ((control.trap ?? '') !== '') return 'trap';
  return minted !== undefined && now - mintedAt(minted) < FASTEST ? 'fast' : null;
}
