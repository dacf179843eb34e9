import { toHTML } from '@portabletext/to-html';
import type { PortableText } from '../model/portable-text.ts';
import {
  customBlock,
  internalLinkMark,
  linkMark,
  rubyMark,
  textBlock,
} from '../model/portable-text.ts';
import type { CustomBlock } from '../model/portable-text.ts';
import { blockRenderers } from './blocks.ts';
import { headingsOf, plainText } from './headings.ts';
import { escape } from './html.ts';
import { phrases } from './phrases.ts';

/** What a body must be told of the site it stands in. */
export interface BodyContext {
  /** The address of a document, for internal links. */
  address(id: string): string;
  /** A picture that can be loaded, for an asset id. */
  picture(asset: string): { src: string; width: number; height: number; srcset?: string };
}

/** Options of one text on a page. */
export interface BodyOptions {
  /** Set before the ids of headings where several texts stand on one page. */
  readonly prefix?: string;
  /** How many levels down the headings move: 1 makes an h2 an h3, inside a chapter. */
  readonly shift?: 0 | 1;
}

function fail(name: string): never {
  throw new Error(`本文のブロック「${name}」を表示できません。`);
}

/** Portable Text as HTML. Every kind of block is known, or it is an error. */
export function renderBody(
  blocks: PortableText,
  context: BodyContext,
  { prefix = '', shift = 0 }: BodyOptions = {},
): string {
  const ids = headingsOf(blocks, prefix).map(({ id }) => id);
  const heading = (level: number) => (props: { value: unknown; children?: string }) => {
    const block = textBlock.parse(props.value);
    const marked = block.children.some(({ marks }) => marks.length > 0);
    const words = marked
      ? (props.children ?? '')
      : phrases(plainText(block)).map(escape).join('<wbr>');
    return `<h${level + shift} id="${escape(ids.shift() ?? '')}">${words}</h${level + shift}>`;
  };
  return toHTML(blocks, {
    components: {
      block: {
        h2: heading(2),
        h3: heading(3),
        h4: heading(4),
        normal: ({ children }) => `<p>${children ?? ''}</p>`,
        blockquote: ({ children }) => `<blockquote><p>${children ?? ''}</p></blockquote>`,
      },
      marks: {
        link: ({ children, value }) =>
          `<a href="${escape(linkMark.parse(value).href)}">${children}</a>`,
        internalLink: ({ children, value }) =>
          `<a href="${escape(context.address(internalLinkMark.parse(value).reference._ref))}">${children}</a>`,
        ruby: ({ children, value }) =>
          `<ruby>${children}<rp>（</rp><rt>${escape(rubyMark.parse(value).reading)}</rt><rp>）</rp></ruby>`,
      },
      types: Object.fromEntries(
        Object.keys(blockRenderers).map((name) => [
          name,
          ({ value }) => custom(customBlock.parse(value), context),
        ]),
      ),
      unknownType: ({ value }) => fail(value._type),
      unknownMark: ({ markType }) => fail(markType),
    },
    onMissingComponent: false,
  });
}

function custom(value: CustomBlock, context: BodyContext) {
  switch (value._type) {
    case 'quote':
      return blockRenderers.quote(value, context);
    case 'note':
      return blockRenderers.note(value, context);
    case 'table':
      return blockRenderers.table(value, context);
    case 'roadmap':
      return blockRenderers.roadmap(value, context);
    case 'faq':
      return blockRenderers.faq(value, context);
    case 'image':
      return blockRenderers.image(value, context);
  }
}
