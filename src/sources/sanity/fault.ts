import { ClientError, ServerError } from '@sanity/client';
import { z } from 'zod';
import type { SanitySettings } from '../../lib/settings.ts';

/** What kept a request to the Content Lake from succeeding. */
export type FaultKind =
  | 'unauthorized'
  | 'forbidden'
  | 'notFound'
  | 'conflict'
  | 'refused'
  | 'busy'
  | 'server'
  | 'timeout'
  | 'network'
  | 'cutOff'
  | 'empty';

/** Faults that may be over a moment later. */
const passing: ReadonlySet<FaultKind> = new Set(['busy', 'server', 'timeout', 'network', 'cutOff']);

/** Thrown when the Content Lake cannot be read or written. Its message says what to do. */
export class LakeFault extends Error {
  override readonly name = 'LakeFault';
  readonly kind: FaultKind;
  /** How long the lake asked to be left alone, in milliseconds. */
  readonly retryAfter: number | undefined;

  constructor(kind: FaultKind, message: string, retryAfter?: number) {
    super(message);
    this.kind = kind;
    this.retryAfter = retryAfter;
  }

  get isPassing(): boolean {
    return passing.has(this.kind);
  }
}

/** Milliseconds of a `Retry-After` header: seconds, or the date at which to come back. */
export function retryAfterOf(header: unknown, now: number): number | undefined {
  if (typeof header !== 'string' || header.trim() === '') return undefined;
  const seconds = Number(header);
  const wait = Number.isNaN(seconds) ? Date.parse(header) - now : seconds * 1000;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

function kindOf(status: number): FaultKind {
  if (status === 401) return 'unauthorized';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'notFound';
  if (status === 409) return 'conflict';
  if (status === 429) return 'busy';
  if (status === 408) return 'timeout';
  return status >= 500 ? 'server' : 'refused';
}

/** What to do about a fault, in the words of whoever runs the build. */
export function explain(
  kind: FaultKind,
  { projectId, dataset, token, apiHost }: SanitySettings,
  detail: string,
): string {
  const where = apiHost ?? `プロジェクト「${projectId}」`;
  const place = `Sanity（${where}、データセット「${dataset}」）`;
  const added = detail === '' ? '' : `\n  くわしく: ${detail}`;
  switch (kind) {
    case 'unauthorized':
      return token === undefined
        ? `${place}に入れません（401）。\n  直し方: 設定 SANITY_TOKEN に、sanity.io/manage の API → Tokens で作ったトークンを入れてください。${added}`
        : `${place}に断られました（401）。\n  直し方: 設定 SANITY_TOKEN のトークンが正しいか、取り消されていないかを確かめてください。sanity.io/manage の API → Tokens で作り直せます。${added}`;
    case 'forbidden':
      return `${place}での許可がありません（403）。\n  直し方: 設定 SANITY_TOKEN のトークンの役割を確かめてください。サイトを作るには Viewer、push には Editor が要ります。${added}`;
    case 'notFound':
      return `${place}が見つかりません（404）。\n  直し方: 設定 SANITY_PROJECT_ID と SANITY_DATASET を、sanity.io/manage の表示と見比べてください。${added}`;
    case 'busy':
      return `${place}への問い合わせが多すぎて、待っても受け付けられませんでした（429）。\n  直し方: 数分おいて、もう一度実行してください。${added}`;
    case 'server':
      return `${place}の側で障害が起きています。\n  直し方: https://www.sanity-status.com/ を確かめ、時間をおいてもう一度実行してください。${added}`;
    case 'timeout':
      return `${place}から、時間内に答えがありませんでした。\n  直し方: 通信の状態を確かめ、もう一度実行してください。${added}`;
    case 'network':
      return `${place}につながりません。\n  直し方: 通信の状態と、設定 SANITY_PROJECT_ID・SANITY_API_HOST を確かめてください。${added}`;
    case 'cutOff':
      return `${place}の答えが途中で切れているか、壊れています。\n  直し方: もう一度実行してください。続くときは、間に入る通信機器（プロキシー）を確かめてください。${added}`;
    case 'empty':
      return `${place}に、読める文書が1件もありません。\n  直し方: 設定 SANITY_DATASET の名前を確かめてください。非公開のデータセットなら SANITY_TOKEN が要ります。新しいデータセットなら npm run content -- push で文書を送れます。${added}`;
    case 'conflict':
      return `${place}の文書が、ほかの人の変更と重なりました（409）。\n  直し方: もう一度実行してください。${added}`;
    case 'refused':
      return `${place}が受け付けませんでした。${added}`;
  }
}

const answered = z.object({ headers: z.record(z.string(), z.unknown()).default({}) }).catch({
  headers: {},
});

function detailOf(error: ClientError | ServerError): string {
  return error.message.replace(/^.* resulted in HTTP /, 'HTTP ').split('\n')[0] ?? '';
}

/** Whatever the client threw, as a fault that says what to do. */
export function faultOf(error: unknown, settings: SanitySettings, now: number): LakeFault {
  if (error instanceof LakeFault) return error;
  const make = (kind: FaultKind, detail: string, wait?: number) =>
    new LakeFault(kind, explain(kind, settings, detail), wait);
  if (error instanceof ClientError || error instanceof ServerError) {
    const { headers } = answered.parse(error.response);
    const wait = retryAfterOf(headers['retry-after'], now);
    return make(kindOf(error.statusCode), detailOf(error), wait);
  }
  const thrown = error instanceof Error ? error : new Error(String(error));
  const cause = thrown.cause instanceof Error ? thrown.cause.message : '';
  const words = `${thrown.name} ${thrown.message} ${cause}`;
  if (/time-?d? ?out|abort/i.test(words)) return make('timeout', '');
  const isCut = /terminated|premature|other side closed|socket hang up|unexpected end/i;
  return isCut.test(words) ? make('cutOff', '') : make('network', cause || thrown.message);
}
