import type { z } from 'zod';
import type { DocumentType } from '../types.ts';
import { caseStudy } from './case.ts';
import { course } from './course.ts';
import { event } from './event.ts';
import { glossaryTerm } from './glossary-term.ts';
import { metric } from './metric.ts';
import { municipality } from './municipality.ts';
import { organization } from './organization.ts';
import { page } from './page.ts';
import { person } from './person.ts';
import { program } from './program.ts';
import { recruitment } from './recruitment.ts';
import { site } from './site.ts';
import { story } from './story.ts';
import { theme } from './theme.ts';
import { voice } from './voice.ts';

/** The schema of every type of document. */
export const schemas = {
  site,
  program,
  recruitment,
  event,
  case: caseStudy,
  story,
  course,
  organization,
  person,
  municipality,
  metric,
  voice,
  theme,
  glossaryTerm,
  page,
} as const satisfies Record<DocumentType, z.ZodType>;

export type DocumentOf<T extends DocumentType> = z.infer<(typeof schemas)[T]>;
export type Document = { [T in DocumentType]: DocumentOf<T> }[DocumentType];

export type Site = DocumentOf<'site'>;
export type Program = DocumentOf<'program'>;
export type Recruitment = DocumentOf<'recruitment'>;
export type Event = DocumentOf<'event'>;
export type Case = DocumentOf<'case'>;
export type Story = DocumentOf<'story'>;
export type Course = DocumentOf<'course'>;
export type Organization = DocumentOf<'organization'>;
export type Person = DocumentOf<'person'>;
export type Municipality = DocumentOf<'municipality'>;
export type Metric = DocumentOf<'metric'>;
export type Voice = DocumentOf<'voice'>;
export type Theme = DocumentOf<'theme'>;
export type GlossaryTerm = DocumentOf<'glossaryTerm'>;
export type Page = DocumentOf<'page'>;
export type Session = NonNullable<Recruitment['sessions']>[number];
