import type { Root } from 'mdast';
import after from './chapters/after.md?raw';
import caseStudy from './chapters/case.md?raw';
import copy from './chapters/copy.md?raw';
import event from './chapters/event.md?raw';
import faq from './chapters/faq.md?raw';
import findings from './chapters/findings.md?raw';
import inbox from './chapters/inbox.md?raw';
import notice from './chapters/notice.md?raw';
import photo from './chapters/photo.md?raw';
import preview from './chapters/preview.md?raw';
import remove from './chapters/remove.md?raw';
import start from './chapters/start.md?raw';
import together from './chapters/together.md?raw';
import { parseChapter, titleOf } from './parse.ts';

/** In the order in which an editor needs them. */
const texts = {
  start,
  notice,
  copy,
  case: caseStudy,
  photo,
  findings,
  preview,
  after,
  event,
  inbox,
  remove,
  together,
  faq,
} as const;

export interface Chapter {
  /** Names the chapter in addresses; also its file. */
  readonly name: string;
  readonly title: string;
  readonly tree: Root;
}

export const chapters: readonly Chapter[] = Object.entries(texts).map(([name, text]) => {
  const tree = parseChapter(text);
  return { name, title: titleOf(tree), tree };
});
