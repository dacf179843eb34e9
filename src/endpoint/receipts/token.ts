import { sameText, signatureOf } from '../digest.ts';

/** What opens a receipt's page without an account: it follows from the number and a secret. */
export async function receiptToken(receipt: string, secrets: readonly string[]): Promise<string> {
  const [newest = ''] = secrets;
  return signatureOf(`receipt:${receipt}`, newest);
}

/** Whether the token opens the receipt, signed with any of the secrets in use. */
export async function opensReceipt(
  receipt: string,
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
