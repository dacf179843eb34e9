import type { Program, Voice } from '../../model/documents/index.ts';
import { speakers } from '../../model/vocabulary.ts';
import type { Graph } from '../graph.ts';

/** The voices of one kind of speaker, each with the program that it is about. */
export interface SpeakerVoices {
  readonly speaker: Voice['speaker'];
  readonly voices: readonly { readonly voice: Voice; readonly about: Program | undefined }[];
}

function programOf(graph: Graph, { about }: Voice): Program | undefined {
  const [named] = graph.list('program', about);
  return (
    named ??
    graph.get('program', graph.list('recruitment', about)[0]?.program) ??
    graph.get('program', graph.list('case', about)[0]?.program)
  );
}

/** Every voice by its kind of speaker, fictional ones last; kinds without a voice are left out. */
export function voicesBySpeaker(graph: Graph): readonly SpeakerVoices[] {
  const all = graph
    .all('voice')
    .toSorted((a, b) => Number(a.sample === true) - Number(b.sample === true));
  const kinds = Object.keys(speakers).filter((key): key is Voice['speaker'] => key in speakers);
  return kinds
    .map((speaker) => ({
      speaker,
      voices: all
        .filter((voice) => voice.speaker === speaker)
        .map((voice) => ({ voice, about: programOf(graph, voice) })),
    }))
    .filter(({ voices }) => voices.length > 0);
}
