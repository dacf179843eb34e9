import { cities, prefectures, wards } from './local-government-list.ts';

/** A prefecture or a municipality of 全国地方公共団体コード. */
export interface LocalGovernment {
  /** Six digits; the last one is a check digit. A string, because it may begin with 0. */
  readonly code: string;
  readonly name: string;
  /** In hiragana. */
  readonly reading: string;
  /** Absent for a prefecture. */
  readonly prefecture?: string;
}

/**
 * The check digit of a five-digit code: 11 − (6a+5b+4c+3d+2e) mod 11, its last digit
 * (総務省「全国地方公共団体コード」仕様).
 */
export function checkDigit(five: string): number {
  const sum = [...five].reduce((total, digit, place) => total + Number(digit) * (6 - place), 0);
  return (11 - (sum % 11)) % 10;
}

/** Whether six digits end with the right check digit; says nothing about existence. */
export function hasValidCheckDigit(code: string): boolean {
  return /^\d{6}$/.test(code) && checkDigit(code.slice(0, 5)) === Number(code[5]);
}

const byCode: ReadonlyMap<string, LocalGovernment> = new Map(
  [...prefectures, ...cities, ...wards].map((entry) => [entry.code, entry]),
);

/** The body with this code, or undefined when there is none. */
export function localGovernment(code: string): LocalGovernment | undefined {
  return byCode.get(code);
}

/** The code of the prefecture in which a municipality lies (its own for a prefecture). */
export function prefectureCode(code: string): string {
  const two = code.slice(0, 2);
  return `${two}000${checkDigit(`${two}000`)}`;
}

/** Whether the code is that of a prefecture. */
export function isPrefecture(code: string): boolean {
  return code.slice(2, 5) === '000';
}

/** 「長野県塩尻市」: names occur more than once in Japan, so the prefecture is always there. */
export function fullName(code: string): string {
  const body = localGovernment(code);
  if (body === undefined) return code;
  return body.prefecture === undefined ? body.name : `${body.prefecture}${body.name}`;
}

/** Every body, prefectures first. */
export function allLocalGovernments(): readonly LocalGovernment[] {
  return [...byCode.values()];
}
