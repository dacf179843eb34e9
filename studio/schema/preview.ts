import type { PreviewConfig, PreviewValue } from 'sanity';
import { fullName } from '../../src/lib/local-government.ts';

/** The words of a preview's second line, those that are there. */
export const joined = (...words: readonly (string | undefined | false)[]): string =>
  words.filter((word) => word !== undefined && word !== false && word !== '').join(' ・ ');

/** 「長野県塩尻市 ほか2か所」 from a list of codes. */
export function place(codes: unknown): string {
  const [first, ...others] = listOf(codes);
  if (typeof first !== 'string') return '';
  return others.length === 0 ? fullName(first) : `${fullName(first)} ほか${others.length}か所`;
}

/** A value that a preview selected, if it is text. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

/** The entries of a value that is perhaps a list. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The lines of a preview; only texts show. */
export interface Lines {
  readonly title: unknown;
  readonly subtitle?: unknown;
  readonly media?: unknown;
}

type Say = (selected: Readonly<Record<string, unknown>>) => Lines;

function isMedia(value: unknown): value is NonNullable<PreviewValue['media']> {
  return typeof value === 'object' && value !== null;
}

/** How a document or an entry shows itself in lists: what is read of it, and what is said. */
export function shown(select: Readonly<Record<string, string>>, say: Say): PreviewConfig {
  return {
    select: { ...select },
    prepare: (selected: Readonly<Record<string, unknown>>) => {
      const { title, subtitle, media } = say(selected);
      return {
        ...(typeof title === 'string' && { title }),
        ...(typeof subtitle === 'string' && { subtitle }),
        ...(isMedia(media) && { media }),
      };
    },
  };
}
