/** 受付・対応中・返信済み・承認済み（メッセージ）・取り下げ・削除: the states of what somebody sent. */
export const submissionStates = [
  'received',
  'inProgress',
  'answered',
  'accepted',
  'withdrawn',
  'erased',
] as const;
export type SubmissionState = (typeof submissionStates)[number];
