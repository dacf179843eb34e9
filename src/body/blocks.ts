import type { CustomBlock } from '../model/portable-text.ts';
import { escape, paragraphs } from './html.ts';
import type { BodyContext } from './render.ts';

type BlockOf<T extends CustomBlock['_type']> = Extract<CustomBlock, { _type: T }>;
type Registry = {
  [T in CustomBlock['_type']]: (block: BlockOf<T>, context: BodyContext) => string;
};

function quote({ text, source, url }: BlockOf<'quote'>): string {
  const name = escape(source);
  const from = url === undefined ? name : `<a href="${escape(url)}">${name}</a>`;
  return `<figure class="quotation"><blockquote>${paragraphs(text)}</blockquote><figcaption>出典：${from}</figcaption></figure>`;
}

function note({ title, text }: BlockOf<'note'>): string {
  const heading = title === undefined ? '' : `<p class="note-title">${escape(title)}</p>`;
  return `<div class="note" role="note">${heading}${paragraphs(text)}</div>`;
}

function table({ caption, rows }: BlockOf<'table'>): string {
  const [head, ...body] = rows;
  const cells = (tag: string, row: { cells: readonly string[] } | undefined) =>
    (row?.cells ?? [])
      .map((cell) => `<${tag}>${escape(cell)}</${tag.split(' ')[0] ?? ''}>`)
      .join('');
  const title = caption === undefined ? '' : `<caption>${escape(caption)}</caption>`;
  const label = escape(caption ?? `${(head?.cells ?? []).join('・')}の表`);
  return `<div class="table-scroll" role="region" aria-label="${label}" tabindex="0"><table>${title}<thead><tr>${cells('th scope="col"', head)}</tr></thead><tbody>${body
    .map((row) => `<tr>${cells('td', row)}</tr>`)
    .join('')}</tbody></table></div>`;
}

function roadmap({ stages }: BlockOf<'roadmap'>): string {
  const rows = stages.map(({ stage, owner, action, due, progress }) => {
    const cells = [owner, action, due, progress].map((cell) => `<td>${escape(cell ?? '―')}</td>`);
    return `<tr><th scope="row">${escape(stage)}</th>${cells.join('')}</tr>`;
  });
  return `<div class="table-scroll" role="region" aria-label="ロードマップ" tabindex="0"><table class="roadmap"><thead><tr><th scope="col">段階</th><th scope="col">誰が</th><th scope="col">何を</th><th scope="col">いつまでに</th><th scope="col">進み具合</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

function faq({ items }: BlockOf<'faq'>): string {
  const entries = items.map(
    ({ question, answer }) => `<dt>${escape(question)}</dt><dd>${paragraphs(answer)}</dd>`,
  );
  return `<dl class="faq">${entries.join('')}</dl>`;
}

function image({ asset, alt, caption, credit }: BlockOf<'image'>, context: BodyContext): string {
  const picture = context.picture(asset._ref);
  const words = [caption, credit].filter((part) => part !== undefined).map(escape);
  const below = words.length === 0 ? '' : `<figcaption>${words.join('　')}</figcaption>`;
  const sizes = '(min-width: 60rem) 42rem, 100vw';
  const offered =
    picture.srcset === undefined ? '' : ` srcset="${escape(picture.srcset)}" sizes="${sizes}"`;
  return `<figure><img src="${escape(picture.src)}"${offered} width="${picture.width}" height="${picture.height}" alt="${escape(alt)}" loading="lazy" decoding="async">${below}</figure>`;
}

/** One renderer a block type; a new type does not compile until it has one. */
export const blockRenderers: Registry = { quote, note, table, roadmap, faq, image };
