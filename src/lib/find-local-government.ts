import { hiragana } from './kana.ts';
import { allLocalGovernments, fullName } from './local-government.ts';
import type { LocalGovernment } from './local-government.ts';
import { fold } from './text.ts';

interface Entry {
  readonly body: LocalGovernment;
  readonly name: string;
  readonly full: string;
}

const entries: readonly Entry[] = allLocalGovernments().map((body) => ({
  body,
  name: fold(body.name),
  full: fold(fullName(body.code)),
}));

/** 0 is the best match; undefined is none. */
function rank({ body, name, full }: Entry, asked: string): number | undefined {
  if (body.code === asked || name === asked || full === asked) return 0;
  if (name.startsWith(asked) || body.reading.startsWith(hiragana(asked))) return 1;
  if (body.code.startsWith(asked) || full.startsWith(asked)) return 2;
  return full.includes(asked) || body.reading.includes(hiragana(asked)) ? 3 : undefined;
}

/**
 * Prefectures and municipalities whose name, reading (either kana) or code fits, the nearest first.
 * An empty question finds nothing.
 */
export function findLocalGovernments(query: string, limit: number): readonly LocalGovernment[] {
  const asked = fold(query).replaceAll(' ', '');
  if (asked === '') return [];
  return entries
    .flatMap((entry) => {
      const place = rank(entry, asked);
      return place === undefined ? [] : [{ body: entry.body, place }];
    })
    .sort((a, b) => a.place - b.place)
    .slice(0, limit)
    .map(({ body }) => body);
}
