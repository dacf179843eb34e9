import type { Course, Program, Story } from '../../model/documents/index.ts';
import type { Graph } from '../graph.ts';

/** Where a story leads on. */
export interface Onward {
  readonly programs: readonly Program[];
  readonly courses: readonly Course[];
  readonly stories: readonly Story[];
}

/** What a story names as related, and the stories that name it. */
export function onwardFrom(graph: Graph, story: Story): Onward {
  const named = graph.list('story', story.stories);
  const naming = graph
    .all('story')
    .filter(({ stories }) => stories?.some(({ _ref }) => _ref === story._id) ?? false);
  return {
    programs: graph.list('program', story.programs),
    courses: graph.list('course', story.courses),
    stories: [...new Set([...named, ...naming])].filter(({ _id }) => _id !== story._id),
  };
}

/** The stories that name a document or link to it, newest first. */
export function storiesMentioning(graph: Graph, id: string): readonly Story[] {
  return graph.pointingTo('story', id).toSorted((a, b) => (a.publishedOn < b.publishedOn ? 1 : -1));
}
