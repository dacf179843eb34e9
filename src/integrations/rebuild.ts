import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { watchFolder } from '../sources/files/watch.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Wait after a change: who publishes several documents makes one build of them (milliseconds). */
const SETTLE = 500;

/** What only a preview may know: without it a build reads what is published. */
const ofPreview: ReadonlySet<string> = new Set(['ENGAWA_PREVIEW', 'ENGAWA_LAKE', 'ENGAWA_STUDIO']);

/** The environment of the public site's build. */
export function publishedEnv(env: Env): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !ofPreview.has(name)));
}

/** Where the report of the last build of an output stands: beside it, so that it is not served. */
export function reportOf(output: string): string {
  return `${output}.report.json`;
}

export interface Rebuilding {
  readonly building: () => boolean;
  /** Builds now, or once more when the build under way has ended. */
  build(): void;
  stop(): void;
}

/**
 * Builds the public site whenever a published file changes, one build at a time, in a process of its
 * own: a dev server and a build in one process would share their settings.
 * @param built called after every build that succeeded
 */
export function rebuildOnChange(
  env: Env,
  content: string,
  output: string,
  built: () => void,
): Rebuilding {
  let child: ChildProcess | undefined;
  let isWanted = false;
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;

  const build = () => {
    if (child !== undefined) {
      isWanted = true;
      return;
    }
    isWanted = false;
    const command = join(import.meta.dirname, 'build-command.ts');
    child = spawn(process.execPath, [command, output], {
      env: { ...publishedEnv(env), ENGAWA_REPORT: reportOf(output) },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('exit', (code) => {
      child = undefined;
      if (isStopped) return;
      if (code === 0) built();
      if (isWanted) build();
    });
  };
  // A build adds addresses to its manifest; what begins with a dot is half written.
  const watching = watchFolder(
    content,
    () => {
      clearTimeout(timer);
      timer = setTimeout(build, SETTLE);
    },
    (file) => file !== 'addresses.json' && !file.startsWith('.'),
  );
  return {
    building: () => child !== undefined,
    build,
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
      void watching.then((watch) => watch.close());
      child?.kill('SIGTERM');
    },
  };
}
