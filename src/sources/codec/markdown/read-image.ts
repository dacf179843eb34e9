import type { Image, Nodes } from 'mdast';
import { decodeString } from 'micromark-util-decode-string';
import { depictionNames } from '../../../model/portable-text.ts';
import type { Block } from '../../../model/portable-text.ts';
import type { AssetNames } from '../asset-names.ts';
import type { ProblemLog } from './problem.ts';
import { blockProblems } from './read-problems.ts';

interface ImageFields {
  src?: string | undefined;
  alt?: string;
  caption?: string;
  credit?: string;
  people?: string;
  consentOn?: string;
}

/** An image block; `ref:…` instead of a path names an asset that has no file. */
export function imageBlock(
  node: Nodes,
  { src, alt = '', people, ...rest }: ImageFields,
  assets: AssetNames,
  log: ProblemLog,
): Block | undefined {
  if (alt.trim() === '') log.report(node, blockProblems.alt);
  if (!src) {
    log.report(node, blockProblems.source);
    return undefined;
  }
  const id = src.startsWith('ref:') ? src.slice(4) : assets.idOf(src);
  if (!id) {
    log.report(node, blockProblems.asset, src);
    return undefined;
  }
  const shown = depictionNames.find((name) => name === people);
  if (people !== undefined && shown === undefined) log.report(node, blockProblems.people, people);
  const asset = { _type: 'reference' as const, _ref: id };
  return { _type: 'image', asset, alt, ...rest, ...(shown !== undefined && { people: shown }) };
}

/** Reads `![alt](path "caption")`. */
export function readImage(node: Image, assets: AssetNames, log: ProblemLog): Block | undefined {
  const alt = decodeString(node.data?.labelSource ?? '');
  const fields = { src: node.url, alt };
  return imageBlock(node, node.title ? { ...fields, caption: node.title } : fields, assets, log);
}
