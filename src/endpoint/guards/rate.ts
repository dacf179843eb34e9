import type { RouteContext } from '../routes/context.ts';

/**
 * Whom a limit takes for one: an IPv4 address, or the /64 of an IPv6 address, of which one household
 * has 2^64 to choose from (RFC 6177).
 */
export function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  const [front = [], back = []] = address
    .split('::')
    .map((part) => (part === '' ? [] : part.split(':')));
  const zeros = Array.from({ length: 8 - front.length - back.length }, () => '0');
  return [...front, ...zeros, ...back].slice(0, 4).join(':');
}

/**
 * Whether somebody may do this once more now.
 * @param purpose what is counted apart from everything else
 */
export async function isWithinRate(context: RouteContext, purpose: string): Promise<boolean> {
  const { settings, bindings } = context.var.environment;
  if (settings.unlimited || bindings.SUBMISSION_LIMIT === undefined) return true;
  const network = networkOf(context.req.header('CF-Connecting-IP') ?? 'unknown');
  return (await bindings.SUBMISSION_LIMIT.limit({ key: `${purpose}:${network}` })).success;
}
