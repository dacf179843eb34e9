import { checkContents } from '../check.ts';
import type { DocumentSource } from '../source.ts';
import { checkLink, externalLinks } from '../links.ts';
import type { LinkCheck } from '../links.ts';
import { table } from './table.ts';

const columns = ['', '結果', '文書', '直し方', 'アドレス'] as const;
const words: Readonly<Record<LinkCheck['result'], { mark: string; mend: string }>> = {
  ok: { mark: '確認', mend: '' },
  moved: {
    mark: '移転',
    mend: '新しいアドレスに書き直し、checkedOn に確認した日を書いてください。',
  },
  gone: {
    mark: '消滅',
    mend: '移転先を探すか、archivedUrl に保存された写しのアドレスを書いてください。',
  },
  unknown: { mark: '不明', mend: '時間をおいて確かめるか、ブラウザーで開いて確かめてください。' },
};

/** How many addresses are asked at once, and how long each may take (milliseconds). */
const AT_ONCE = 8;
const TIMEOUT = 10_000;

/**
 * `content links`: asks for every external address in the documents.
 * @returns the table of those that need a look, and whether none has gone
 */
export async function linksCommand(
  source: DocumentSource,
  { now, request = fetch }: { now: number; request?: typeof fetch },
): Promise<{ text: string; ok: boolean }> {
  const { documents } = checkContents(await source.read(), now);
  const links = externalLinks(documents).values();
  const checks: LinkCheck[] = [];
  const work = async () => {
    for (const link of links) checks.push(await checkLink(link, request, TIMEOUT));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const rows = checks
    .filter(({ result }) => result !== 'ok')
    .toSorted((a, b) => (a.url < b.url ? -1 : 1))
    .map(({ url, documents: ids, result, detail }) => [
      words[result].mark,
      detail,
      ids.join(' '),
      words[result].mend,
      url,
    ]);
  const count = (result: LinkCheck['result']) =>
    checks.filter((check) => check.result === result).length;
  const sum = `アドレス ${checks.length}件：確認 ${count('ok')}件、移転 ${count('moved')}件、消滅 ${count('gone')}件、不明 ${count('unknown')}件`;
  return {
    text: rows.length === 0 ? sum : `${table(columns, rows)}\n\n${sum}`,
    ok: count('gone') === 0,
  };
}
