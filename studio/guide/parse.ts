import type { Heading, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { toString } from 'mdast-util-to-string';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfmTable } from 'micromark-extension-gfm-table';

/** A chapter's Markdown to mdast: CommonMark with tables and the CJK rule of emphasis. */
export function parseChapter(markdown: string): Root {
  return fromMarkdown(markdown, {
    extensions: [cjkFriendlyExtension(), gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
}

/** The address of a heading within its chapter, as Git hosts make it of the same file. */
export function anchorOf(heading: Heading): string {
  return toString(heading)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/gu, '-');
}

/** The name of a chapter: its first heading. */
export function titleOf({ children }: Root): string {
  const first = children.find((node) => node.type === 'heading');
  return first === undefined ? '' : toString(first);
}
