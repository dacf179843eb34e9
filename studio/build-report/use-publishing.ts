import { useEffect, useState } from 'react';
import { PUBLISHING_PATH, publishing } from '../../src/lib/build-report.ts';
import type { Publishing } from '../../src/lib/build-report.ts';
import { isLocal, preview } from '../source.ts';

/** Time between two questions to the preview of this machine (milliseconds). */
const INTERVAL = 2000;

async function ask(): Promise<Publishing | undefined> {
  if (preview === undefined) return undefined;
  try {
    const response = await fetch(new URL(PUBLISHING_PATH, preview));
    return publishing.parse(await response.json());
  } catch {
    return undefined;
  }
}

/** How the public site of this machine stands; undefined as long as its preview does not answer. */
export function usePublishing(): Publishing | undefined {
  const [said, setSaid] = useState<Publishing>();
  useEffect(() => {
    if (!isLocal) return;
    let isGone = false;
    const look = async () => {
      const found = await ask();
      if (!isGone) setSaid(found);
    };
    void look();
    const timer = setInterval(() => void look(), INTERVAL);
    return () => {
      isGone = true;
      clearInterval(timer);
    };
  }, []);
  return said;
}
