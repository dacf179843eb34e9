import { resolve } from 'node:path';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { judgedAt, readSettings } from './lib/settings.ts';
import { schemas } from './model/documents/index.ts';
import { handmadePages } from './sources/files/handmade-pages.ts';
import { documentLoaders } from './sources/files/loader.ts';
import { openSource } from './sources/open.ts';

const settings = readSettings(process.env);
const folder = resolve(settings.contentFolder);
const now = () => judgedAt(settings, Date.now());
const loader = documentLoaders(openSource(settings), folder, now, settings);

export const collections = {
  site: defineCollection({ loader: loader('site'), schema: schemas.site }),
  program: defineCollection({ loader: loader('program'), schema: schemas.program }),
  recruitment: defineCollection({ loader: loader('recruitment'), schema: schemas.recruitment }),
  event: defineCollection({ loader: loader('event'), schema: schemas.event }),
  case: defineCollection({ loader: loader('case'), schema: schemas.case }),
  story: defineCollection({ loader: loader('story'), schema: schemas.story }),
  course: defineCollection({ loader: loader('course'), schema: schemas.course }),
  organization: defineCollection({ loader: loader('organization'), schema: schemas.organization }),
  person: defineCollection({ loader: loader('person'), schema: schemas.person }),
  municipality: defineCollection({ loader: loader('municipality'), schema: schemas.municipality }),
  metric: defineCollection({ loader: loader('metric'), schema: schemas.metric }),
  voice: defineCollection({ loader: loader('voice'), schema: schemas.voice }),
  theme: defineCollection({ loader: loader('theme'), schema: schemas.theme }),
  glossaryTerm: defineCollection({ loader: loader('glossaryTerm'), schema: schemas.glossaryTerm }),
  page: defineCollection({ loader: loader('page'), schema: schemas.page }),
  handmade: defineCollection({
    loader: handmadePages(folder),
    schema: z.strictObject({ title: z.string(), summary: z.string() }),
  }),
};
