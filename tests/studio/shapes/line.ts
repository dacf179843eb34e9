/** What is said of a field besides its type. */
interface About {
  readonly optional?: boolean;
  readonly title?: string | undefined;
}

/**
 * One field as one line, the same from both sides: 「recruitment.term? number 期の番号」. Entries of
 * lists have neither a requiredness nor a title; fields inside a body have no title in the model.
 */
export function line(path: string, kind: string, { optional = false, title }: About = {}): string {
  const isEntry = /[\]>]$/.test(path);
  const named = isEntry || path.includes('<') ? '' : ` ${title ?? '(no title)'}`;
  return `${path}${optional && !isEntry ? '?' : ''} ${kind}${named}`.replace(/ +/g, ' ').trim();
}
