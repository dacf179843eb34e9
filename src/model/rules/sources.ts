import type { Document } from '../documents/index.ts';
import type { Source } from '../parts.ts';
import type { Path } from '../strings.ts';
import { typeNames } from '../types.ts';
import { rule } from './rule.ts';

function sourcesIn(document: Document): readonly { path: Path; source: Source }[] {
  const listed = 'sources' in document ? (document.sources ?? []) : [];
  const single = 'source' in document ? document.source : undefined;
  return [
    ...listed.map((source, index) => ({ path: ['sources', index], source })),
    ...(single === undefined ? [] : [{ path: ['source'], source: single }]),
  ];
}

export const sourceRules = [
  rule({
    name: 'I12',
    severity: 'warning',
    types: typeNames,
    check: (document) =>
      sourcesIn(document).flatMap(({ path, source: { title, url, publisher, archivedUrl } }) => {
        if (url === undefined && publisher === undefined) {
          const message = `資料「${title}」に、アドレスも発行元もありません。読者がたどれるように、どちらかを書いてください。`;
          return [{ path, found: title, message }];
        }
        if (url?.startsWith('http://') !== true || archivedUrl !== undefined) return [];
        const message = `資料「${title}」のアドレスは http:// で始まる古い形です。https:// で開ければ書き直し、開けなければ「保存された写しのアドレス」を足してください。`;
        return [{ path: [...path, 'url'], found: url, message }];
      }),
  }),
];
