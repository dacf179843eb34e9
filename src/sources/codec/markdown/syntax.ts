import type { Nodes, Root } from 'mdast';
import type { LeafDirective, TextDirective, ContainerDirective } from 'mdast-util-directive';
import { directiveFromMarkdown } from 'mdast-util-directive';
import type { Extension } from 'mdast-util-from-markdown';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { directive } from 'micromark-extension-directive';
import { gfmTable } from 'micromark-extension-gfm-table';

export type Directive = ContainerDirective | LeafDirective | TextDirective;

declare module 'mdast' {
  interface ImageData {
    /** What stands between `![` and `]`, undecoded. */
    labelSource?: string;
  }
}

/**
 * Keeps an image's label as it was written: mdast's own `alt` is the text of the parsed inline
 * content, which silently loses whatever looks like a directive (`20:30`).
 */
const imageLabelSource: Extension = {
  enter: {
    labelText(token) {
      const image: Nodes | { type: 'fragment' } | undefined = this.stack.at(-2);
      if (image?.type === 'image') image.data = { labelSource: this.sliceSerialize(token) };
    },
  },
};

/**
 * CommonMark with the CJK emphasis rule, tables and directives. Of GFM only tables are on: literal
 * autolinks would turn bare addresses into links, and remark-gfm cannot leave a part out.
 */
const extensions = [
  cjkFriendlyExtension(),
  directive(),
  gfmTable(),
  // A definition in the plain text of a quote or a note would make links elsewhere in the body.
  { disable: { null: ['definition'] } },
];
const mdastExtensions = [directiveFromMarkdown(), gfmTableFromMarkdown(), imageLabelSource];

/** Markdown to mdast. Line ends must be `\n` and no BOM may stand in front, or offsets shift. */
export function parseTree(markdown: string): Root {
  return fromMarkdown(markdown, { extensions, mdastExtensions });
}
