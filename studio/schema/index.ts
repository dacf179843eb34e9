import type { SchemaTypeDefinition } from 'sanity';
import { caseStudy } from './documents/case.ts';
import { course } from './documents/course.ts';
import { event } from './documents/event.ts';
import { glossaryTerm } from './documents/glossary-term.ts';
import { metric } from './documents/metric.ts';
import { municipality } from './documents/municipality.ts';
import { organization } from './documents/organization.ts';
import { page } from './documents/page.ts';
import { person } from './documents/person.ts';
import { program } from './documents/program.ts';
import { recruitment } from './documents/recruitment.ts';
import { site } from './documents/site.ts';
import { story } from './documents/story.ts';
import { theme } from './documents/theme.ts';
import { voice } from './documents/voice.ts';
import { values } from './values.ts';

/** Every type that the Studio knows. */
export const schemaTypes: SchemaTypeDefinition[] = [
  ...values,
  site,
  program,
  recruitment,
  event,
  caseStudy,
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
];
