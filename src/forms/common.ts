import { ui } from '../lib/interface.ts';
import type { Field, Option } from './field.ts';
import type { FieldGroup } from './form.ts';

const { fields } = ui.form;

/** Options from a record of values and their words. */
export function optionsOf(words: Readonly<Record<string, string>>): readonly Option[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}

export const name: Field = {
  name: 'name',
  label: fields.name,
  help: fields.nameHelp,
  kind: 'text',
  required: true,
  autocomplete: 'name',
  maxLength: 100,
};

export const email: Field = {
  name: 'email',
  label: fields.email,
  help: fields.emailHelp,
  kind: 'email',
  required: true,
  autocomplete: 'email',
  inputmode: 'email',
};

export const telephone: Field = {
  name: 'tel',
  label: fields.tel,
  help: fields.telHelp,
  kind: 'tel',
  required: false,
  autocomplete: 'tel',
  inputmode: 'tel',
};

/** 配慮してほしいこと: asked of everybody who will take part (障害者差別解消法). */
export const care: Field = {
  name: 'care',
  label: fields.care,
  help: fields.careHelp,
  kind: 'long',
  required: false,
  maxLength: 1000,
};

/** Separate from every other consent, and never ticked beforehand (特定電子メール法). */
export const news: Field = {
  name: 'news',
  label: fields.news,
  statement: fields.newsStatement,
  help: fields.newsHelp,
  kind: 'consent',
  required: false,
};

export const consent: Field = {
  name: 'consent',
  label: fields.consent,
  statement: fields.consentStatement,
  link: { href: '/privacy/', text: fields.consentLink },
  kind: 'consent',
  required: true,
};

/** 組織名・部署・担当者 in place of a person's own data. */
export function organizationFields(
  label: string = fields.organization,
  { department = false } = {},
): readonly Field[] {
  return [
    {
      name: 'organization',
      label,
      kind: 'text',
      required: true,
      autocomplete: 'organization',
      maxLength: 100,
    },
    {
      name: 'department',
      label: fields.department,
      kind: 'text',
      required: department,
      maxLength: 100,
    },
    {
      name: 'person',
      label: fields.person,
      kind: 'text',
      required: true,
      autocomplete: 'name',
      maxLength: 100,
    },
  ];
}

/** Fields that stand together and are asked of everybody. */
export function group(name: string, ...list: readonly Field[]): FieldGroup {
  return { name, fields: list };
}
