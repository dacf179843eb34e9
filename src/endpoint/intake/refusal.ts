import { showAnswers, typedAnswers } from '../../forms/answers.ts';
import type { Sent } from '../../forms/entries.ts';
import { fill, ui } from '../../lib/interface.ts';
import { showMoment } from '../../lib/japanese-date.ts';
import { refuse } from '../pages/answer.ts';
import type { RouteContext } from '../routes/context.ts';
import { openCalls } from './openings.ts';
import type { Refusal, Target } from './target.ts';

type Reason = Refusal['reason'] | 'full';

/** Where somebody asks while it is not known whether a notice still stands. */
const INQUIRY = '/contact/individual/';

function opensAt({ refusal }: Target): string | undefined {
  return refusal?.reason === 'not-open' ? refusal.opensAt : undefined;
}

/** When it closed, or when it will open. */
function dateText(target: Target, reason: Reason): string | undefined {
  const words = ui.receipt.refused;
  const opening = opensAt(target);
  if (opening !== undefined) return fill(words.opensOn, { date: showMoment(opening) });
  return reason === 'closed' && target.closesAt !== undefined
    ? fill(words.closedOn, { date: showMoment(target.closesAt) })
    : undefined;
}

/** Says that nothing is taken now, keeps what was typed on the page, and offers what is open. */
export async function refuseTarget(
  context: RouteContext,
  target: Target,
  reason: Reason,
  { answers: typed }: Sent,
): Promise<Response> {
  const { environment } = context.var;
  const manifest = await environment.manifest();
  const opening = opensAt(target);
  const date = dateText(target, reason);
  const answers = showAnswers(typedAnswers(target.form, typed));
  return refuse(context, reason, {
    details: {
      ...(opening !== undefined && { opensAt: opening }),
      ...(reason === 'unconfirmed' && { inquiry: INQUIRY }),
    },
    filling: {
      conditions: [
        ...(answers === '' ? [] : ['kept']),
        ...(date === undefined ? [] : ['date']),
        'back',
        ...openCalls(manifest, environment.now()).map((id) => `open:${id}`),
      ],
      texts: { title: target.title, date, answers },
      addresses: { back: target.address },
    },
  });
}
