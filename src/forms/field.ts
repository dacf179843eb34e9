import type { Recruitment } from '../model/documents/index.ts';

/**
 * How a field is asked and read: `oneOf` shows every option, `choice` is a menu for many options,
 * `consent` is one box to tick.
 */
export type FieldKind =
  'text' | 'long' | 'email' | 'tel' | 'date' | 'oneOf' | 'choice' | 'severalOf' | 'consent';

/** A value that can be chosen, and what a reader sees. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** One thing that a form asks. Page, browser and endpoint read the same definition. */
export interface Field {
  /** Names the answer in what is sent; unique in its form. */
  readonly name: string;
  readonly label: string;
  readonly kind: FieldKind;
  readonly required: boolean;
  readonly help?: string;
  /** The sentence beside the box of a consent. */
  readonly statement?: string;
  /** A page to read before answering. */
  readonly link?: { readonly href: string; readonly text: string };
  readonly autocomplete?: 'name' | 'email' | 'tel' | 'organization' | 'address-level2';
  readonly inputmode?: 'email' | 'tel' | 'numeric';
  readonly options?: readonly Option[];
  /** In characters as `lengthOf` counts them. */
  readonly maxLength?: number;
  readonly minLength?: number;
}

/** A normalised answer. An unanswered field has none; a consent always has one. */
export type FieldValue = string | readonly string[] | boolean;
export type Values = Readonly<Record<string, FieldValue>>;

/** The longest answer where the field does not say. */
export const defaultMaxLength = { text: 200, long: 2000 } as const;

/** More options than this are a menu. */
const MOST_SHOWN = 10;

type Question = NonNullable<Recruitment['questions']>[number];

/** The length of a text as a reader counts it: a surrogate pair is one character. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}

function kindOf({ kind, options = [] }: Question): FieldKind {
  if (kind === 'short') return 'text';
  return kind === 'oneOf' && options.length > MOST_SHOWN ? 'choice' : kind;
}

/**
 * The field of a question that an editor wrote. Its name gets a prefix, so that no question can
 * take the place of a field of ours or of an object's prototype.
 */
export function questionField(question: Question): Field {
  const { name, label, required, help, options, maxLength } = question;
  return {
    name: `question-${name}`,
    label,
    kind: kindOf(question),
    required,
    ...(help !== undefined && { help }),
    ...(options && { options: options.map((option) => ({ value: option, label: option })) }),
    ...(maxLength !== undefined && { maxLength }),
  };
}
