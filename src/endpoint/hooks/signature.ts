import { decodeSignatureHeader, encodeSignatureHeader, isSignatureError } from '@sanity/webhook';
import type { Instant } from '../../lib/jst.ts';
import { sameText } from '../digest.ts';

/** The header that carries the moment of signing and the signature. */
export const SIGNATURE_HEADER = 'sanity-webhook-signature';

/** Sanity tries again for a minute; clocks differ. A call that is older was recorded by somebody. */
const OLDEST = 10 * 60 * 1000;

/**
 * Whether Sanity has signed this body with the secret, not long ago. The library leaves both the
 * age and the time that a comparison takes to its caller.
 */
export async function isSigned(
  body: string,
  header: string | undefined,
  secret: string,
  now: Instant,
): Promise<boolean> {
  if (header === undefined) return false;
  try {
    const { timestamp, hashedPayload } = decodeSignatureHeader(header);
    const expected = decodeSignatureHeader(await encodeSignatureHeader(body, timestamp, secret));
    return sameText(expected.hashedPayload, hashedPayload) && Math.abs(now - timestamp) <= OLDEST;
  } catch (error) {
    if (isSignatureError(error)) return false;
    throw error;
  }
}
