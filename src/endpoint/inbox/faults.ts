import type { z } from 'zod';
import type { FormError } from '../../forms/schema.ts';
import { fill, ui } from '../../lib/interface.ts';

const words = ui.inbox.errors;

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  const entry = Object.entries(value).find(([name]) => name === key);
  return at(entry?.[1], rest);
}

function show(value: unknown): string {
  return typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
}

function messageOf(issue: z.core.$ZodIssue, found: unknown): string {
  switch (issue.code) {
    case 'invalid_value':
      return fill(words.choice, {
        found: show(found),
        choices: issue.values.map(String).join('、'),
      });
    case 'too_small':
      return words.empty;
    case 'too_big':
      return fill(words.length, { max: String(issue.maximum) });
    case 'custom':
      return issue.message;
    default:
      return words.type;
  }
}

/** What zod found, in words: one message for each field at fault. */
export function faultsOf(error: z.ZodError, given: unknown): readonly FormError[] {
  return error.issues.flatMap((issue): readonly FormError[] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((field) => ({ field, message: fill(words.unknown, { field }) }))
      : [
          {
            field: issue.path.map(String).join('.'),
            message: messageOf(issue, at(given, issue.path)),
          },
        ],
  );
}
