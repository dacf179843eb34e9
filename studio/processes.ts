import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';

/** How long a process may take to end before it is killed (milliseconds). */
const PATIENCE = 5_000;
/** Windows has no groups of processes; there `detached` would open a window. */
const hasGroups = process.platform !== 'win32';

/** A process with all the processes that it starts. */
export interface Group {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  /** Ends the process and those that it started. */
  end(): Promise<void>;
}

export interface GroupOptions {
  readonly cwd?: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Asked for with this signal; SIGKILL for one that has nothing to put in order. */
  readonly endsWith: 'SIGTERM' | 'SIGKILL';
  /** Hears what the process says; else it goes to the terminal. */
  readonly heard?: (text: string) => void;
}

/** Starts a program of Node as the head of a group, so that Ctrl-C reaches this process alone. */
export function startGroup(
  script: string,
  args: readonly string[],
  { cwd, env, endsWith, heard }: GroupOptions,
): Group {
  const child = spawn(process.execPath, [script, ...args], {
    cwd,
    env,
    detached: hasGroups,
    stdio: ['ignore', heard === undefined ? 'inherit' : 'pipe', 'inherit'],
  });
  child.stdout?.on('data', (chunk: Buffer) => heard?.(chunk.toString()));
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', resolve);
    child.once('error', () => resolve(1));
  });

  function kill(signal: 'SIGTERM' | 'SIGKILL'): void {
    if (child.pid === undefined) return;
    try {
      if (hasGroups) process.kill(-child.pid, signal);
      else child.kill(signal);
    } catch {
      // Nobody of the group is left.
    }
  }
  return {
    child,
    ended,
    end: async () => {
      kill(endsWith);
      const timer = setTimeout(() => kill('SIGKILL'), PATIENCE);
      await ended;
      clearTimeout(timer);
      // The head may have gone before those whom it started.
      kill('SIGKILL');
    },
  };
}
