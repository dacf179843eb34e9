import type { SanityClient } from 'sanity';
import { dayIn } from '../../src/lib/jst.ts';
import type { SubmissionDetail } from './answers.ts';

/** The same submission is always the same document: publishing twice makes no second voice. */
export const voiceIdOf = (submission: string): string => `voice-message-${submission}`;

const draftOf = (id: string): string => `drafts.${id}`;

/** Blank lines part paragraphs; a line break stays one. */
function paragraphs(text: string) {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part, at) => ({
      _type: 'block',
      _key: `paragraph-${at + 1}`,
      style: 'normal',
      markDefs: [],
      children: [{ _type: 'span', _key: `text-${at + 1}`, text: part, marks: [] }],
    }));
}

/**
 * The voice that a moderated message becomes: the name it was sent under and its words, never the
 * address. The consent is the one that the form asked for, on the day on which it was sent.
 * @returns undefined without words, or without the consent
 */
export function voiceFrom({ id, form, receivedAt, entries, voice }: SubmissionDetail) {
  if (form !== 'message' || voice === undefined || !hasConsent(entries)) return undefined;
  return {
    _id: voiceIdOf(id),
    _type: 'voice',
    speaker: 'supporter',
    speakerNote: voice.name,
    manner: 'quotation',
    about: [{ _type: 'reference', _key: 'about', _ref: voice.target }],
    consentOn: dayIn(receivedAt),
    body: paragraphs(voice.message.replaceAll('\r\n', '\n')),
  };
}
export type VoiceDocument = NonNullable<ReturnType<typeof voiceFrom>>;

/** The statement 「名前とメッセージがこのサイトに載ることに同意します」 was ticked. */
function hasConsent(entries: SubmissionDetail['entries']): boolean {
  const { publish } = entries;
  return publish === true || publish === 'yes';
}

/** Writes the voice as a draft and publishes it, as an editor would. @throws what the client does */
export async function publishVoice(client: SanityClient, voice: VoiceDocument): Promise<void> {
  const { _id: publishedId } = voice;
  const draftId = draftOf(publishedId);
  await client.createOrReplace({ ...voice, _id: draftId });
  await client.action({ actionType: 'sanity.action.document.publish', draftId, publishedId });
}

/** Deletes the voice of a submission, and its draft. @throws what the client does */
export async function withdrawVoice(client: SanityClient, submission: string): Promise<void> {
  const publishedId = voiceIdOf(submission);
  const drafts = await client.fetch<string[]>(
    '*[_id == $id]._id',
    { id: draftOf(publishedId) },
    { perspective: 'raw' },
  );
  await client.action({
    actionType: 'sanity.action.document.delete',
    publishedId,
    includeDrafts: drafts,
  });
}

/** Whether the voice of a submission is published. */
export function isVoicePublished(client: SanityClient, submission: string): Promise<boolean> {
  return client.fetch<boolean>(
    'count(*[_id == $id]) > 0',
    { id: voiceIdOf(submission) },
    { perspective: 'raw' },
  );
}
