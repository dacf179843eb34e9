import { ui } from '../../lib/interface.ts';

/** One step of the path 見る → 会う → 試す → 加わる. */
export interface Step {
  readonly label: string;
  readonly text: string;
  readonly href: string;
}

type Way = 'see' | 'meet' | 'try' | 'join';

const usual: Readonly<Record<Way, Omit<Step, 'label'>>> = {
  see: { text: ui.pathTexts.cases, href: '/cases/' },
  meet: { text: ui.pathTexts.events, href: '/events/' },
  try: { text: ui.pathTexts.ask, href: '/contact/' },
  join: { text: ui.standingPage.join, href: '/recruitments/' },
};

/** The four steps, with what a page knows better. */
export function stepsWith(
  known: Partial<Record<Way, Partial<Omit<Step, 'label'>>>> = {},
): readonly Step[] {
  return (['see', 'meet', 'try', 'join'] as const).map((way) => ({
    label: ui.path[way],
    ...usual[way],
    ...known[way],
  }));
}
