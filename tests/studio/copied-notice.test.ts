import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startOf } from '../../src/lib/jst.ts';
import { copyForNextYear } from '../../src/model/copy/notice.ts';
import { schemas } from '../../src/model/documents/index.ts';
import { fileSource } from '../../src/sources/files/source.ts';
import {
  answerTruly,
  answerWith,
  studioMarkers,
  studioWorkspace,
} from '../setup/studio-validation.ts';

const NOW = startOf('2026-11-21T12:00+09:00');

async function messages(id: string, isCopied: boolean): Promise<readonly string[]> {
  const { documents } = await fileSource('content').read();
  const stored = documents.map(({ type, value }) => ({ ...value, _type: type }));
  answerWith(stored);
  const notice = schemas.recruitment.parse(stored.find((one) => Reflect.get(one, '_id') === id));
  const { notice: copy } = copyForNextYear(notice, { id: 'copy', now: NOW, isTaken: () => false });
  const workspace = await studioWorkspace(isCopied ? 'copied' : 'as-published');
  const shown = await studioMarkers(isCopied ? copy : notice, 'recruitment', workspace);
  return shown.map(({ level, message }) => `${level} ${message}`);
}

describe('the notice of 塩尻CxO Lab of 2022 in the Studio', () => {
  beforeEach(() => vi.useFakeTimers({ now: NOW, toFake: ['Date'] }));
  afterEach(() => {
    vi.useRealTimers();
    answerTruly();
  });

  it('has every contradiction of its dates named', async () => {
    expect(await messages('recruitment-shiojiri-cxo-lab-3', false)).toEqual([
      expect.stringMatching(/^warning 応募締切（2022年7月30日.*最初の日程「オリエンテーション」/u),
      expect.stringMatching(/^warning 応募締切（2022年7月30日.*実施期間の開始日（2022年7月20日/u),
      expect.stringMatching(/^warning 実施期間の終わり（2023年1月31日.*30日間に/u),
    ]);
  });

  it('keeps them named in its copy for the next year, with the term that is not there yet', async () => {
    expect((await messages('recruitment-shiojiri-cxo-lab-3', true)).toSorted()).toEqual([
      expect.stringMatching(/^error .*番号4の期がありません/u),
      expect.stringMatching(/^warning 実施期間の終わり（2024年1月31日.*30日間に/u),
      expect.stringMatching(/^warning 応募締切（2023年7月29日.*実施期間の開始日（2023年7月19日/u),
      expect.stringMatching(/^warning 応募締切（2023年7月29日.*最初の日程「オリエンテーション」/u),
    ]);
  });
});
