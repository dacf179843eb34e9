import { sameText, signatureOf } from '../digest.ts';

/** What a link is signed for. */
export interface LinkedReceipt {
  readonly receipt: string;
  /**
   * Counts the mail addresses of a submission. Correcting a mistyped one makes a new link, so that
   * whoever got the first mail by mistake sees nothing any more.
   */
  readonly edition: number;
}

/** What opens a receipt's page without an account: it follows from the receipt and a secret. */
export async function receiptToken(
  { receipt, edition }: LinkedReceipt,
  secrets: readonly string[],
): Promise<string> {
  const [newest = ''] = secrets;
  return signatureOf(`receipt:${receipt}:${edition}`, newest);
}

/** Whether the token opens the receipt, signed with any of the secrets in use. */
export async function opensReceipt(
  receipt: LinkedReceipt,
  token: string,
  secrets: readonly string[],
): Promise<boolean> {
  const tokens = await Promise.all(secrets.map((secret) => receiptToken(receipt, [secret])));
  return tokens.map((valid) => sameText(valid, token)).includes(true);
}

/** The path of a receipt's page. */
export function receiptPath(receipt: string, token: string): string {
  return `/receipts/${receipt}/?token=${token}`;
}
