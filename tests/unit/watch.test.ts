import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchFolder } from '../../src/sources/files/watch.ts';
import type { Watch } from '../../src/sources/files/watch.ts';
import { writeAtomically } from '../../src/sources/files/write-atomically.ts';

let folder: string;
let watching: Watch | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'engawa-watch-'));
  await mkdir(join(folder, 'stories'));
});

afterEach(async () => {
  watching?.close();
  await rm(folder, { recursive: true });
});

test('a file that is published again and again is noticed every time', async () => {
  const changed = vi.fn();
  watching = await watchFolder(folder, changed);
  for (let time = 1; time <= 4; time += 1) {
    await writeAtomically(join(folder, 'stories/a.md'), `${time}`);
    await vi.waitFor(() => expect(changed).toHaveBeenCalled());
    // A late second event of the same writing must not pass for the next one.
    await new Promise((resolve) => setTimeout(resolve, 150));
    changed.mockClear();
  }
});

test('what does not matter is not told', async () => {
  const changed = vi.fn();
  const matters = (file: string) => file !== 'addresses.json' && !file.startsWith('.');
  watching = await watchFolder(folder, changed, matters);
  await writeAtomically(join(folder, 'addresses.json'), '{}');
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(changed).not.toHaveBeenCalled();
  await writeAtomically(join(folder, 'stories/a.md'), '1');
  await vi.waitFor(() => expect(changed).toHaveBeenCalled());
});
