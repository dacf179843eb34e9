/** Tells how far a long piece of work has come. */
export type Progress = (label: string, done: number, total: number) => void;

const WIDTH = 24;

/** A bar that stays on its line on a terminal, and plain lines, each tenth, anywhere else. */
export function progressOn(stream: {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}): Progress {
  let told = '';
  return (label, done, total) => {
    if (total === 0) return;
    if (stream.isTTY === true) {
      const full = Math.round((done / total) * WIDTH);
      const bar = '█'.repeat(full) + '░'.repeat(WIDTH - full);
      stream.write(`\r${label} ${bar} ${done}/${total}${done === total ? '\n' : ''}`);
      return;
    }
    const line = `${label} ${Math.floor((done / total) * 10)}`;
    if (line === told) return;
    told = line;
    stream.write(`${label} ${done}/${total}\n`);
  };
}
