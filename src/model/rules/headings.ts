import { fold } from '../../lib/text.ts';
import type { Block } from '../portable-text.ts';
import { spanText } from '../strings.ts';
import { typeNames } from '../types.ts';
import { richTextsIn } from '../walk.ts';
import { rule } from './rule.ts';

interface Heading {
  readonly index: number;
  readonly level: number;
  readonly text: string;
}

function headingsIn(blocks: readonly Block[]): readonly Heading[] {
  return blocks.flatMap((block, index) =>
    block._type === 'block' && /^h[2-4]$/.test(block.style)
      ? [{ index, level: Number(block.style.slice(1)), text: spanText(block.children).trim() }]
      : [],
  );
}

const empty = rule({
  name: 'I15',
  severity: 'warning',
  types: typeNames,
  check: (document) =>
    richTextsIn(document).flatMap(({ path, value }) => {
      const headings = headingsIn(value);
      return headings.flatMap(({ index, level, text }, place) => {
        const next = headings[place + 1];
        const isEmpty =
          text === '' ||
          index === value.length - 1 ||
          (next?.index === index + 1 && next.level <= level);
        const message =
          text === ''
            ? '文字のない見出しがあります。見出しを書くか、消してください。'
            : `見出し「${text}」の下に本文がありません。本文を書くか、見出しを消してください。`;
        return isEmpty ? [{ path: [...path, index], found: text, message }] : [];
      });
    }),
});

const repeated = rule({
  name: 'I18',
  severity: 'warning',
  types: typeNames,
  check: (document) => {
    const title = 'title' in document ? fold(document.title) : undefined;
    return richTextsIn(document).flatMap(({ path, value }) => {
      const headings = headingsIn(value).filter(({ text }) => text !== '');
      return headings.flatMap(({ index, text }, place) => {
        const report = { path: [...path, index], found: text };
        if (fold(text) === title) {
          const message = `見出し「${text}」が題名と同じです。題名はページの先頭に出るので、見出しは消すか書き換えてください。`;
          return [{ ...report, severity: 'error' as const, message }];
        }
        const message = `見出し「${text}」が2回あります。違いの分かる見出しに書き換えてください。`;
        return headings.slice(0, place).some((earlier) => fold(earlier.text) === fold(text))
          ? [{ ...report, message }]
          : [];
      });
    });
  },
});

export const headingRules = [empty, repeated];
