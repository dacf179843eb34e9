import type { SubmissionState } from '../../forms/submission.ts';
import type { Submission } from '../store/submissions.ts';

/** Where a state may go by hand: onward, and back by one where somebody pressed the wrong one. */
const onward: Readonly<Record<SubmissionState, readonly SubmissionState[]>> = {
  received: ['inProgress', 'answered'],
  inProgress: ['received', 'answered'],
  answered: ['inProgress'],
  accepted: ['inProgress'],
  withdrawn: [],
  erased: [],
};

const moderated: readonly SubmissionState[] = ['received', 'inProgress', 'answered'];

/** The states an editor may give this submission; only a message can be accepted. */
export function nextStates({
  form,
  state,
}: Pick<Submission, 'form' | 'state'>): readonly SubmissionState[] {
  const accept = form === 'message' && moderated.includes(state);
  return accept ? [...onward[state], 'accepted'] : onward[state];
}
