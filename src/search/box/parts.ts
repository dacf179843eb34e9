/** The parts of an index as they come to this worker. */
export interface Parts {
  /** How many did not come so far. */
  failed(): number;
}

const PART = /\.pf_\w+$/u;

function isPacked(bytes: ArrayBuffer): boolean {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  return first === 0x1f && second === 0x8b;
}

/** Unpacks a part as the browser does; Pagefind does it in JavaScript if it is left to it. */
async function unpacked(bytes: ArrayBuffer): Promise<ArrayBuffer> {
  if (!isPacked(bytes) || !('DecompressionStream' in self)) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}

/**
 * Takes part in the requests of this worker. Pagefind asks for its parts with `fetch`, and goes on
 * without one that did not come: what it finds then is less than there is.
 */
export function watchParts(): Parts {
  let failures = 0;
  const ask = self.fetch.bind(self);
  self.fetch = async (...request) => {
    try {
      const answer = await ask(...request);
      if (!answer.ok) failures += 1;
      if (!answer.ok || !PART.test(new URL(answer.url).pathname)) return answer;
      return new Response(await unpacked(await answer.arrayBuffer()));
    } catch (error) {
      failures += 1;
      throw error;
    }
  };
  return { failed: () => failures };
}
