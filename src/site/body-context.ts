import type { BodyContext } from '../body/render.ts';
import { addressOf } from './addresses.ts';
import type { Graph } from './graph.ts';
import { pictureOf } from './pictures.ts';

/**
 * What a body needs to know of the site around it.
 * @throws Error from `address` when a link names a document that does not exist
 */
export function bodyContext(graph: Graph): BodyContext {
  return {
    address(id) {
      const target = graph.find(id);
      if (target === undefined) throw new Error(`本文のリンク先の文書「${id}」がありません。`);
      return addressOf(target);
    },
    picture: pictureOf,
  };
}
