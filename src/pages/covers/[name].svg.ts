import type { APIRoute, GetStaticPaths } from 'astro';
import { avoidNeighbour, cover } from '../../outputs/cover/index.ts';
import type { CoverRatio } from '../../outputs/cover/index.ts';
import type { Motif } from '../../model/vocabulary.ts';
import { motifOf } from '../../site/covers.ts';
import { openSite } from '../../site/index.ts';

interface Props {
  id: string;
  motif: Motif;
  ratio: CoverRatio;
  salt: number;
}

export const getStaticPaths = (async () => {
  const graph = await openSite();
  const lists = [
    graph.all('case'),
    graph.all('recruitment'),
    graph.all('program'),
    graph.all('story'),
    graph.all('course'),
    graph
      .all('event')
      .map((event) => ({ ...event, themes: graph.get('program', event.program)?.themes })),
    graph.all('theme').map((theme) => ({ ...theme, themes: [{ _ref: theme._id }] })),
  ];
  return lists.flatMap((documents) => {
    const salts = avoidNeighbour(documents.map(({ _id }) => _id));
    return documents.flatMap((document, index) => {
      const shared = { id: document._id, motif: motifOf(graph, document), salt: salts[index] ?? 0 };
      return [
        { params: { name: document._id }, props: { ...shared, ratio: '4:3' } },
        { params: { name: `${document._id}-wide` }, props: { ...shared, ratio: '2:1' } },
      ];
    });
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props: { id, motif, ratio, salt } }) =>
  new Response(cover({ id, motif, ratio, salt }), { headers: { 'Content-Type': 'image/svg+xml' } });
