/**
 * What workerd and browsers have and Node 24 has not, for tests that run a part of the Worker
 * outside of it. Padding is left out with the alphabet of addresses only, as the Worker does.
 */
if (!('toBase64' in Uint8Array.prototype)) {
  Object.defineProperty(Uint8Array.prototype, 'toBase64', {
    value(this: Uint8Array, { alphabet = 'base64' }: { alphabet?: 'base64' | 'base64url' } = {}) {
      return Buffer.from(this).toString(alphabet);
    },
  });
}
