/** Keys of the regions, as they may stand in an address. */
export type RegionKey =
  'hokkaido-tohoku' | 'kanto' | 'chubu' | 'kinki' | 'chugoku-shikoku' | 'kyushu-okinawa';

/** A prefecture on the map. Column and row count from 0 at the upper left of the grid. */
export interface Tile {
  /** 6-digit code of the prefecture with its check digit (全国地方公共団体コード). */
  readonly code: string;
  /** Short name, without 都・府・県. */
  readonly name: string;
  readonly region: RegionKey;
  readonly column: number;
  readonly row: number;
  /** Cells in each direction: 2 for 北海道, 1 for all others. */
  readonly span: 1 | 2;
}

/** Size of the grid in cells. */
export const grid = { columns: 12, rows: 14 } as const;

const tile = (
  code: string,
  name: string,
  region: RegionKey,
  column: number,
  row: number,
  span: 1 | 2 = 1,
): Tile => ({ code, name, region, column, row, span });

/** The 47 prefectures in the order of their codes. */
export const tiles: readonly Tile[] = [
  tile('010006', '北海道', 'hokkaido-tohoku', 10, 0, 2),
  tile('020001', '青森', 'hokkaido-tohoku', 10, 2),
  tile('030007', '岩手', 'hokkaido-tohoku', 10, 3),
  tile('040002', '宮城', 'hokkaido-tohoku', 10, 4),
  tile('050008', '秋田', 'hokkaido-tohoku', 9, 3),
  tile('060003', '山形', 'hokkaido-tohoku', 9, 4),
  tile('070009', '福島', 'hokkaido-tohoku', 9, 5),
  tile('080004', '茨城', 'kanto', 11, 6),
  tile('090000', '栃木', 'kanto', 10, 6),
  tile('100005', '群馬', 'kanto', 9, 6),
  tile('110001', '埼玉', 'kanto', 9, 7),
  tile('120006', '千葉', 'kanto', 11, 7),
  tile('130001', '東京', 'kanto', 10, 7),
  tile('140007', '神奈川', 'kanto', 9, 8),
  tile('150002', '新潟', 'chubu', 8, 5),
  tile('160008', '富山', 'chubu', 7, 5),
  tile('170003', '石川', 'chubu', 6, 5),
  tile('180009', '福井', 'chubu', 6, 6),
  tile('190004', '山梨', 'chubu', 8, 7),
  tile('200000', '長野', 'chubu', 8, 6),
  tile('210005', '岐阜', 'chubu', 7, 6),
  tile('220001', '静岡', 'chubu', 8, 8),
  tile('230006', '愛知', 'chubu', 7, 7),
  tile('240001', '三重', 'kinki', 7, 8),
  tile('250007', '滋賀', 'kinki', 6, 7),
  tile('260002', '京都', 'kinki', 5, 7),
  tile('270008', '大阪', 'kinki', 5, 8),
  tile('280003', '兵庫', 'kinki', 4, 7),
  tile('290009', '奈良', 'kinki', 6, 8),
  tile('300004', '和歌山', 'kinki', 5, 9),
  tile('310000', '鳥取', 'chugoku-shikoku', 3, 7),
  tile('320005', '島根', 'chugoku-shikoku', 2, 7),
  tile('330001', '岡山', 'chugoku-shikoku', 4, 8),
  tile('340006', '広島', 'chugoku-shikoku', 3, 8),
  tile('350001', '山口', 'chugoku-shikoku', 2, 8),
  tile('360007', '徳島', 'chugoku-shikoku', 4, 11),
  tile('370002', '香川', 'chugoku-shikoku', 4, 10),
  tile('380008', '愛媛', 'chugoku-shikoku', 3, 10),
  tile('390003', '高知', 'chugoku-shikoku', 3, 11),
  tile('400009', '福岡', 'kyushu-okinawa', 1, 9),
  tile('410004', '佐賀', 'kyushu-okinawa', 0, 9),
  tile('420000', '長崎', 'kyushu-okinawa', 0, 10),
  tile('430005', '熊本', 'kyushu-okinawa', 0, 11),
  tile('440001', '大分', 'kyushu-okinawa', 1, 10),
  tile('450006', '宮崎', 'kyushu-okinawa', 1, 11),
  tile('460001', '鹿児島', 'kyushu-okinawa', 1, 12),
  tile('470007', '沖縄', 'kyushu-okinawa', 0, 13),
];
