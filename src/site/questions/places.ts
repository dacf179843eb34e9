import {
  fullName,
  isPrefecture,
  localGovernment,
  prefectureCode,
} from '../../lib/local-government.ts';

/** What a document says of its place. */
export interface Placed {
  readonly municipalities?: readonly string[] | undefined;
  readonly areaNote?: string | undefined;
  readonly placeNote?: string | undefined;
  readonly municipalityUndisclosed?: boolean | undefined;
}

/** 「長野県塩尻市」「長野県（架空の見本町）」「自治体名は非公開」, or undefined where nothing is said. */
export function showPlace(document: Placed): string | undefined {
  const names = (document.municipalities ?? []).map(fullName);
  const note = document.areaNote ?? document.placeNote;
  if (names.length > 0)
    return note === undefined ? names.join('・') : `${names.join('・')}（${note}）`;
  if (document.municipalityUndisclosed === true) return '自治体名は非公開';
  return note;
}

/** The prefectures of a document, as codes. */
export function prefecturesOf({ municipalities = [] }: Placed): readonly string[] {
  return [...new Set(municipalities.map(prefectureCode))];
}

/** 「長野県」. */
export function prefectureName(code: string): string {
  return localGovernment(prefectureCode(code))?.name ?? code;
}

export { isPrefecture };
