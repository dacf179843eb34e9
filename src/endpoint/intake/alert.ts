import { sameText, signatureOf } from '../digest.ts';
import type { Environment } from '../environment.ts';
import type { RouteContext } from '../routes/context.ts';

function alertToken(id: string, secret: string): Promise<string> {
  return signatureOf(`alert:${id}`, secret);
}

/** The path of the page that shows a wish and takes it back. */
export async function alertPath({ settings }: Environment, id: string): Promise<string> {
  const [newest = ''] = settings.receiptSecrets;
  return `/receipts/alerts/${id}/?token=${await alertToken(id, newest)}`;
}

/** The id of the alert that a request names, if its token is right. */
export async function openAlert(context: RouteContext): Promise<string | undefined> {
  const { receiptSecrets } = context.var.environment.settings;
  const id = context.req.param('alert') ?? context.req.query('alert') ?? '';
  const token = context.req.query('token') ?? '';
  const tokens = await Promise.all(receiptSecrets.map((secret) => alertToken(id, secret)));
  return tokens.map((valid) => sameText(valid, token)).includes(true) ? id : undefined;
}
