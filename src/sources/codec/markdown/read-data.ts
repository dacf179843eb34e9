import type { Code } from 'mdast';
import type { Block } from '../../../model/portable-text.ts';
import { faqBlock, roadmapBlock } from '../../../model/portable-text.ts';
import { readRows } from './data-yaml.ts';
import type { ProblemLog } from './problem.ts';
import { blockProblems } from './read-problems.ts';

const forms = {
  roadmap: 'stage（時期）と action（すること）が要り、owner・due・progress を足せます',
  faq: 'question（問い）と answer（答え）が要ります',
} as const;

interface Issue {
  code: string;
  path: PropertyKey[];
}

function explain(name: keyof typeof forms, issue: Issue): string {
  const [, row, field] = issue.path;
  const place = typeof row === 'number' ? `${row + 1}番目` : '全体';
  const item = field === undefined ? '' : `の ${String(field)} `;
  const fault =
    issue.code === 'unrecognized_keys'
      ? 'に知らない項目があります'
      : 'の書き方が違うか、足りません';
  return `${place}${item}${fault}。「- 」で始まる並びで、それぞれに${forms[name]}。`;
}

function typed(rows: unknown, _type: string): unknown {
  if (!Array.isArray(rows)) return rows;
  return rows.map((row: unknown) =>
    typeof row === 'object' && row !== null && !Array.isArray(row) && !('_type' in row)
      ? { ...Object.fromEntries(Object.entries(row)), _type }
      : undefined,
  );
}

/** Reads a fenced block of YAML: ```` ```roadmap ```` or ```` ```faq ````. */
export function readData(node: Code, log: ProblemLog): Block | undefined {
  const words = log.wordsOf(node);
  if (!/^[`~]/.test(words)) return (log.report(node, blockProblems.indentedCode), undefined);
  const name = node.meta ? undefined : node.lang;
  if (name !== 'roadmap' && name !== 'faq') {
    log.report(node, blockProblems.fence);
    return undefined;
  }
  if (!/\n[ \t]*(?:`{3,}|~{3,})[ \t]*$/.test(words)) log.report(node, blockProblems.unclosedFence);
  const { value, problems } = readRows(`${node.value}\n`);
  const start = node.position?.start.line ?? 1;
  for (const { line, message } of problems) {
    log.report({ position: { start: { line: start + line }, end: {} } }, message, name);
  }
  if (problems.length > 0) return undefined;
  const result =
    name === 'roadmap'
      ? roadmapBlock.safeParse({ _type: name, stages: typed(value, 'stage') })
      : faqBlock.safeParse({ _type: name, items: typed(value, 'qa') });
  if (result.success) return result.data;
  for (const issue of result.error.issues) log.report(node, explain(name, issue));
  return undefined;
}
