import { fill, ui } from '../../lib/interface.ts';
import { showNumber } from '../../lib/text.ts';
import type { Count } from '../../site/questions/entries.ts';

/** 「15件」「2件・見本4件」「記録なし」: fictional records are never added to real ones. */
export function showCount({ real, samples }: Count): string {
  const words = [
    ...(real > 0 ? [fill(ui.entries.count, { count: showNumber(real) })] : []),
    ...(samples > 0 ? [fill(ui.entries.sampleCount, { count: showNumber(samples) })] : []),
  ];
  return words.length > 0 ? words.join('・') : ui.entries.noRecord;
}
