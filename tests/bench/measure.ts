import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { residentMemory } from './resident-memory.ts';

/** A command to measure. */
export interface Candidate {
  readonly name: string;
  /** Arguments to this Node. */
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Brings the folder to the same state before every run. Not measured. */
  readonly prepare: () => Promise<void>;
}

export interface Run {
  /** Wall time of the whole process, in seconds. */
  readonly seconds: number;
  /** Highest resident memory of the process and its children together, in bytes. */
  readonly memory: number;
}

export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

export interface Measured {
  readonly name: string;
  readonly seconds: Spread;
  readonly memory: Spread;
}

/** Time between two looks at the memory, in milliseconds. A shorter peak can be missed. */
const INTERVAL = 50;

/** @throws Error with the command's output when it fails: a broken build has no time */
function runOnce({ name, args, cwd, env }: Candidate): Promise<Run> {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    });
    let output = '';
    const collect = (chunk: Buffer) => (output += chunk.toString());
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    let memory = 0;
    const timer = setInterval(() => {
      void residentMemory(child.pid ?? 0).then((now) => (memory = Math.max(memory, now)));
    }, INTERVAL);
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(timer);
      const seconds = (performance.now() - startedAt) / 1000;
      if (code === 0) resolve({ seconds, memory });
      else reject(new Error(`${name}: exit ${String(code)}\n${output}`));
    });
  });
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (index: number) => sorted[index] ?? NaN;
  const [low, high] = [Math.floor((sorted.length - 1) / 2), Math.ceil((sorted.length - 1) / 2)];
  return { min: at(0), median: (at(low) + at(high)) / 2, max: at(sorted.length - 1) };
}

/**
 * Runs every candidate once to warm up and then `runs` times, in turns (A B A B), so that a slow
 * spell of the machine meets all of them.
 * @param say told of every run that counts
 * @throws Error with the output of a command that fails
 */
export async function measure(
  candidates: readonly Candidate[],
  runs: number,
  say: (name: string, run: Run) => void,
): Promise<readonly Measured[]> {
  const counted = new Map<Candidate, Run[]>(candidates.map((candidate) => [candidate, []]));
  for (let round = 0; round <= runs; round += 1) {
    for (const [candidate, found] of counted) {
      await candidate.prepare();
      const run = await runOnce(candidate);
      if (round === 0) continue;
      found.push(run);
      say(candidate.name, run);
    }
  }
  return [...counted].map(([candidate, found]) => ({
    name: candidate.name,
    seconds: spreadOf(found.map(({ seconds }) => seconds)),
    memory: spreadOf(found.map(({ memory }) => memory)),
  }));
}
