import { jaJPLocale } from '@sanity/locale-ja-jp';
import { defineConfig } from 'sanity';
import { structureTool } from 'sanity/structure';
import { buildReport } from './build-report/index.tsx';
import { choice } from './choice/index.tsx';
import { editing } from './editing.ts';
import { guide } from './guide/index.ts';
import { inbox } from './inbox/index.ts';
import { defaultDocumentNode } from './preview/views.ts';
import { schemaTypes } from './schema/index.ts';
import { inboxOf, isLocal, source } from './source.ts';
import { structure } from './structure/index.ts';
import { wording } from './wording.ts';

const off = { enabled: false };

export default defineConfig({
  name: 'engawa',
  title: isLocal ? 'Engawa（このパソコンのファイル）' : 'Engawa',
  ...source,
  plugins: [
    structureTool({ title: 'コンテンツ', structure, defaultDocumentNode }),
    editing(),
    choice(),
    inbox(inboxOf),
    buildReport(),
    guide(),
    jaJPLocale(),
    wording(),
  ],
  schema: { types: schemaTypes },
  // The default search asks for `text::query`, which the local lake's GROQ does not know.
  search: { strategy: 'groqLegacy' },
  announcements: off,
  releases: off,
  scheduledPublishing: off,
  scheduledDrafts: off,
  tasks: off,
  document: { comments: off },
});
