import { describe, expect, test } from 'vitest';
import '../setup/matchers.ts';
import { elementsOf, attribute } from '../../src/integrations/html.ts';
import { allPages, pageAt } from '../setup/pages.ts';
import { visibleText } from '../setup/text.ts';

const text = (address: string) => visibleText(pageAt(address));
const hrefs = (address: string) =>
  elementsOf(pageAt(address)).flatMap((element) =>
    element.tagName === 'a' ? (attribute(element, 'href') ?? []) : [],
  );
const ids = (address: string) =>
  elementsOf(pageAt(address)).flatMap((element) => attribute(element, 'id') ?? []);

describe('S0 チャレンジ・コミュニティ・プロジェクト', () => {
  const page = '/programs/challenge-community/';
  test('0.1 leads back to the list', () => {
    expect(hrefs(page)).toContain('/programs/');
  });
  test('0.2 catchphrase, name and secretariat are three things', () => {
    const html = pageAt(page);
    expect(/<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1]?.replaceAll(/<[^>]+>/g, '')).toBe(
      'チャレンジ・コミュニティ・プロジェクト',
    );
    expect(text(page)).toSay('地域課題解決に向けて、絶え間なく挑戦が生まれる社会をつくる。');
    expect(text(page)).toMatch(/事務局\s*NPO法人ETIC\./);
  });
  test('0.3 its status is a badge, and a page of its own in the list', () => {
    expect(text(page)).toSay('実行中');
    expect(hrefs('/programs/by/status/running/')).toContain(page);
  });
  test('0.4 the date of the status is a machine-readable date', () => {
    expect(pageAt(page)).toContain('<time datetime="2022-06-14"');
  });
  test('0.5 empty keywords and news show no heading', () => {
    expect(text(page)).not.toMatch(/^(キーワード|最新情報)$/m);
  });
  test('0.6 vision, mission and message as blocks, with the long message', () => {
    for (const label of ['VISION', 'MISSION', 'MESSAGE']) expect(text(page)).toSay(label);
    expect(text(page)).toSay('2011年3月11日');
    expect(text(page)).toSay('要旨');
  });
  test('0.7 five approaches in order, each with an address', () => {
    const titles = [
      'ローカルベンチャー創出支援',
      '実践型インターンシップ、キャリア教育',
      '地域内外の人材交流及び定着支援',
      '経営革新に資する人材の採用支援',
      '研修・講演・カリキュラム開発',
    ];
    const places = titles.map((title) => text(page).lastIndexOf(title));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places.toSorted((a, b) => a - b)).toEqual(places);
    const anchors = elementsOf(pageAt(page)).filter((element) =>
      titles.some(
        (title) =>
          attribute(element, 'href')?.startsWith('#') &&
          attribute(element, 'aria-label')?.includes(title),
      ),
    );
    expect(
      anchors.length === 5 || hrefs(page).filter((href) => /^#[a-z-]+$/.test(href)).length >= 5,
    ).toBe(true);
  });
  test('0.8 a heading tree with a table of contents, and the glossary', () => {
    expect(text(page)).toSay('地域プロデューサー');
    expect(ids('/glossary/')).toContain('chiiki-producer');
  });
  test('0.9 the goal of 300ヶ所 is a target with definition and source', () => {
    expect(text('/impact/')).toMatch(/300\s*ヶ所/);
    expect(text('/impact/')).toSay('目標');
  });
  test('0.10 who takes part is a vocabulary', () => {
    for (const who of ['大学生', '若手社会人', '企業関係者', '大学', '自治体', '経済団体']) {
      expect(text(page)).toSay(who);
    }
    expect(hrefs('/programs/by/audience/students/')).toContain(page);
  });
  test('0.11 the organisation lists its programs', () => {
    expect(hrefs('/organizations/etic/')).toContain(page);
  });
  test('0.13 lists have themes', () => {
    expect(hrefs('/themes/').filter((href) => href.startsWith('/themes/')).length).toBeGreaterThan(
      10,
    );
  });
});

describe('S1 まちのキャリア支援室・放課後企業クラブ', () => {
  const parent = '/programs/machi-no-career/';
  const club = '/programs/houkago-kigyo-club/';
  test('1.1 fiscal year with era and span, and the funding scheme', () => {
    expect(text(club)).toSay('令和3年度（2021年度）');
    expect(text(club)).toMatch(/2021年4月1日〜2022年3月31日/);
    expect(text(club)).toSay('中間支援組織の提案型モデル事業');
  });
  test('1.2 the organisation: three features, seat, address', () => {
    const page = '/organizations/tsunaken/';
    expect(text(page)).toSay('一般社団法人つながる地域づくり研究所');
    expect(text(page)).toMatch(/岡山県\s*岡山市/);
    for (const feature of ['通訳', 'ネットワーク', '実現']) expect(text(page)).toSay(feature);
    expect(hrefs(page)).toContain('/municipalities/331007/');
  });
  test('1.3 a site that has moved is said to have moved', () => {
    const all = text(parent) + text(club);
    expect(all).toSay('houkago-club.net');
  });
  test('1.4 parent and child name each other', () => {
    expect(hrefs(parent)).toContain(club);
    expect(hrefs(club)).toContain(parent);
  });
  test('1.5 two ways for people of companies', () => {
    expect(text(club)).toSay('プロボノ');
    expect(text(club)).toSay('研修');
  });
  test('1.6 fourteen cases of fifteen announced, and the gap at 14 is explained', () => {
    expect(text(club)).toSay('15');
    expect(text(club)).toMatch(/14番|No\.14|14 ?号/);
    const cases = hrefs('/cases/by/program/houkago-kigyo-club/').filter((href) =>
      /^\/cases\/houkago-\d\d/.test(href),
    );
    expect(new Set(cases).size).toBe(14);
  });
  test('1.7 the titles stand as printed', () => {
    const all = text('/cases/by/program/houkago-kigyo-club/');
    for (const title of [
      'ふるさと納税の返礼品を開発。まちの魅力発信や課題解決の視点。',
      '町内高校生と社員の「哲学対話」。地元NPOとの連携。',
      '地区と連携した農ヶーション検討。地域再生推進法人の自立性向上サポート。',
      '“ペルソナ”を活用した関係人口&エリア開発の検討。',
      '専門人材のスキルやノウハウを活かした独自性のある新たな施策の検討。',
    ]) {
      expect(all).toSay(title);
    }
    expect(hrefs('/themes/furusato-tax/')).toContain('/cases/houkago-01-furusato-tax/');
  });
  test('1.8 an undisclosed municipality is said, not left empty', () => {
    expect(text('/cases/houkago-01-furusato-tax/')).toSay('自治体名は非公開');
  });
  test('1.9 voices by speaker, and merits with departments', () => {
    expect(text(club)).toSay('都市部の企業');
    expect(text(club) + text(parent)).toMatch(/人事部|人材開発部/);
    expect(text(club) + text(parent)).toSay('社会貢献室');
  });
  test('1.10 gross and unique people stand together', () => {
    const impact = text('/impact/');
    expect(impact).toSay('2,764');
    expect(impact).toSay('415');
    expect(impact).toSay('延べ');
    expect(impact).toSay('実人');
  });
  test('1.11 figures of the online sessions, with qualifier', () => {
    const impact = text('/impact/');
    expect(impact).toMatch(/114\s*回/);
    expect(impact).toMatch(/ほぼ\s*100\s*%/);
  });
  test('1.12 channels with an example each', () => {
    for (const tool of ['Zoom', 'LINE', 'Slack', 'メール', '現地訪問'])
      expect(text(club)).toSay(tool);
  });
  test('1.13 lessons and next steps', () => {
    expect(text(club)).toSay('今後に向けて');
    expect(text(club)).toSay('日程');
  });
  test('1.14 a rolling notice shows when it was confirmed', () => {
    const page = '/recruitments/houkago-kigyo-club/';
    expect(text(page)).toSay('情報確認日');
    expect(text(page)).toSay('情報の確認待ち');
  });
});

describe('S2 地域共創プロデュース', () => {
  test('2.1 a long column with a table of contents and reading time', () => {
    const page = '/stories/chiiki-kyoso-produce/';
    expect(text(page)).toSay('目次');
    expect(text(page)).toMatch(/約\d+分/);
    expect(
      elementsOf(pageAt(page)).filter(({ tagName }) => tagName === 'h2').length,
    ).toBeGreaterThanOrEqual(7);
    expect(pageAt(page)).toContain('<wbr');
  });
  test('2.2 the course: duration, worries, goals', () => {
    const page = '/courses/chiiki-kyoso-produce/';
    expect(text(page)).toSay('4日間');
    expect(text(page)).toSay('お悩み');
    expect(text(page)).toSay('目標');
  });
  test('2.3 durations in days and hours, or said to be absent', () => {
    expect(text('/courses/chiiki-kadai-kiso/')).toSay('4時間');
    expect(pageAt('/courses/chiiki-kadai-kiso/')).toContain('PT4H');
    expect(text('/courses/scenario-planning/')).toSay('1.5日間');
    expect(pageAt('/courses/scenario-planning/')).toContain('P1.5D');
    expect(text('/courses/ekkyo-gakushu/')).toSay('公表資料に記載なし');
  });
  test('2.4 a course with two ways of delivery, and links that say where they lead', async () => {
    expect(text('/courses/shokyu-kanrishoku/')).toSay('公開講座');
    expect(text('/courses/shokyu-kanrishoku/')).toSay('講師派遣型研修');
    for (const { address, html } of await allPages()) {
      expect(/<a [^>]*>\s*(詳細は)?こちら\s*<\/a>/.test(html), address).toBe(false);
    }
  });
  test('2.5 an empty list of related articles shows no heading', () => {
    expect(text('/courses/ekkyo-gakushu/')).not.toMatch(/^関連記事$/m);
  });
  test('2.6 a roadmap says who does what by when', () => {
    const page = text('/stories/chiiki-kyoso-produce/');
    for (const word of ['短期', '中期', '長期', '誰が', 'いつまでに']) expect(page).toSay(word);
  });
  test('2.7 the vocabulary is in the glossary', () => {
    for (const id of ['chiiki-kyoso', 'csv', 'moonshot', 'backcasting', 'ekkyo'])
      expect(ids('/glossary/')).toContain(id);
  });
  test('2.8 publisher and provider are two roles', () => {
    expect(text('/courses/chiiki-kyoso-produce/')).toSay('ミテモ株式会社');
    expect(text('/courses/chiiki-kyoso-produce/')).toSay('インソースグループ');
  });
});

describe('S3 塩尻CxO Lab 第三期', () => {
  const notice = '/recruitments/shiojiri-cxo-lab-3/';
  const program = '/programs/shiojiri-cxo-lab/';
  test('3.1 deadline and municipality come from fields, not from the title', () => {
    const title = /<title>([^<]*)/.exec(pageAt(notice))?.[1] ?? '';
    expect(title).not.toMatch(/7\/30|7月30日|まで募集/);
    expect(text(notice)).toSay('2022年7月30日（土）');
    expect(text(notice)).toSay('長野県塩尻市');
  });
  test('3.2 three organisers with role and seat', () => {
    expect(text(program)).toSay('塩尻市');
    expect(text(program)).toSay('NPO法人MEGURU');
    expect(text(program)).toSay('一般社団法人ONE X');
    expect(text(program)).toSay('東京都大田区');
  });
  test('3.3 terms, and an approximate count of members', () => {
    for (const year of ['2020', '2021', '2022']) expect(text(program)).toSay(`${year}年度`);
    expect(text('/impact/')).toMatch(/50\s*(名|人)\s*超|超\s*50/);
  });
  test('3.4 nine cases grouped by fiscal year, with the source of each year', () => {
    expect(text(program)).toMatch(/令和2年度（2020年度）[\s\S]*5件|5件[\s\S]*令和2年度/);
    const cases = hrefs(program).filter((href) => href.startsWith('/cases/shiojiri-20'));
    expect(new Set(cases).size).toBe(9);
    expect(pageAt('/cases/shiojiri-2020-wainari/')).toContain(
      'https://shigoto100.com/2020/10/meguru.html',
    );
    expect(pageAt('/cases/shiojiri-2021-now/')).toContain(
      'https://shigoto100.com/2021/09/meguru.html',
    );
  });
  test('3.5 three features', () => {
    for (const word of ['当事者', 'やりたいこと', '仲間']) expect(text(program)).toSay(word);
  });
  test('3.6 conditions in a fixed order, with the fee as an amount', () => {
    expect(text(notice)).toSay('20,000円（税込）');
    expect(text(notice)).toMatch(/2022年7月20日〜2023年1月31日/);
    const order = ['定員', '選考方法', '交通費', 'キャンセルの扱い', '問い合わせ先'];
    const places = order.map((label) => text(notice).indexOf(`\n${label}\n`));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places.toSorted((a, b) => a - b)).toEqual(places);
    expect(text(notice)).toSay('公表資料に記載なし');
  });
  test('3.7 the timeline: computed weekdays, formats, ranges and a recurrence in words', () => {
    for (const words of [
      '7月20日（水）20:30〜21:30',
      '7月30日（土）11:00〜17:00',
      '8月24日（水）21:00〜22:30',
      '8月1日（月）〜9月4日（日）',
      '10月1日（土）〜10月2日（日）',
    ]) {
      expect(text(notice)).toSay(words);
    }
    expect(text(notice)).toMatch(/月1〜2回/);
    expect(text(notice)).not.toSay('8月1日（日）');
  });
  test('3.8 two briefings with agenda, free and online', () => {
    for (const number of [1, 2]) {
      const page = text(`/events/shiojiri-cxo-lab-3-briefing-${number}/`);
      expect(page).toSay('20:30〜21:30');
      expect(page).toSay('無料');
      expect(page).toSay('オンライン');
      expect(page).toSay('終了');
    }
    expect(pageAt('/events/shiojiri-cxo-lab-3-briefing-1/')).toContain(
      'https://20220617-cxolab-event.peatix.com',
    );
  });
  test('3.9 the KPI has a target, a unit, a due year and a definition; awards have sources', () => {
    expect(text('/impact/')).toMatch(/45\s*人/);
    expect(text('/impact/')).toSay('2023年');
    expect(text(program)).toSay('Work Story Award 2020');
    expect(pageAt(program)).toContain('https://award.atwill.work/stories2020/120/');
  });
  test('3.10 references are listed', () => {
    for (const url of [
      'https://www.soumu.go.jp/kankeijinkou/model_detail/r02_24_shiojirishi.html',
      'https://shiojiri-city.note.jp/n/n800db98b9e33',
    ]) {
      expect(pageAt(program)).toContain(url);
    }
  });
  test('3.11 related cases are of the same program', () => {
    const related = hrefs(notice).filter((href) => /^\/cases\/[^/]+\/$/.test(href));
    expect(related.length).toBeGreaterThan(0);
    expect(related.every((href) => href.startsWith('/cases/shiojiri-'))).toBe(true);
  });
});

describe('S4 ふるさと兼業', () => {
  test('4.1 a story has one title, a subtitle and a date', () => {
    const page = '/stories/furusato-kengyo-one-x/';
    expect(elementsOf(pageAt(page)).filter(({ tagName }) => tagName === 'h1')).toHaveLength(1);
    expect(pageAt(page)).toMatch(/<time datetime="2026-11-21"/);
    expect(text(page)).toSay('2021年7月19日');
  });
  test('4.2 the organisation has four activities, and a town block is no municipality', () => {
    const page = '/organizations/one-x/';
    for (const activity of [
      'ふるさと兼業',
      '就活オンライン座談会',
      'シェアオフィス',
      'TOYスクランブル',
    ]) {
      expect(text(page)).toSay(activity);
    }
    expect(text(page)).toSay('磨屋町');
  });
  test('4.3 start and number of regions', () => {
    expect(text('/programs/furusato-kengyo/')).toSay('2018年9月');
    expect(text('/programs/furusato-kengyo/')).toMatch(/20\s*地域/);
  });
  test('4.4 five projects A to E with roles and no names', () => {
    const cases = hrefs('/cases/by/program/furusato-kengyo/').filter((href) =>
      /^\/cases\/furusato-[a-e]-/.test(href),
    );
    expect(new Set(cases).size).toBe(5);
    expect(text('/cases/furusato-d-hida-fan-club/')).toSay('岐阜県飛騨市');
    expect(text('/cases/furusato-d-hida-fan-club/')).toSay('リブランディング');
    expect(text('/cases/furusato-d-hida-fan-club/')).toSay('ONE Xのメンバー');
  });
  test('4.5 voices of members and hosts', () => {
    expect(text('/programs/furusato-kengyo/')).toSay('参加したメンバー');
    expect(text('/programs/furusato-kengyo/')).toSay('受け入れた企業・団体');
  });
  test('4.6 worries and what can be said to them', () => {
    const all = text('/stories/furusato-kengyo-one-x/') + text('/for-companies/');
    for (const worry of ['本業の質が下が', '転職', '工数']) expect(all).toSay(worry);
  });
  test('4.7 three ways onward, and no mail address anywhere', async () => {
    for (const href of ['/for-hosts/', '/join/', '/contact/'])
      expect(hrefs('/stories/furusato-kengyo-one-x/')).toContain(href);
    for (const { address, html } of await allPages()) {
      expect(/[\w.]+@(?!example\.jp)[\w-]+\.[a-z]{2,}/.test(visibleText(html)), address).toBe(
        false,
      );
    }
  });
  test('4.8 related addresses', () => {
    expect(pageAt('/programs/furusato-kengyo/')).toContain('https://furusatokengyo.jp/');
    expect(pageAt('/programs/furusato-kengyo/')).toContain('https://onexxxx.com/');
  });
});
