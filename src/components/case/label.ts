import { fill, ui } from '../../lib/interface.ts';

/** 「資料の15番」「資料の記号A」: which one it is in the source. */
export function showLabel(label: string): string {
  return fill(/^\d+$/.test(label) ? ui.casePage.number : ui.casePage.letter, { label });
}
