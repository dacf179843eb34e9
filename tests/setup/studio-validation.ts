import { SanityClient, createClient } from '@sanity/client';
import { jaJPLocale } from '@sanity/locale-ja-jp';
import { createMockAuthStore, createWorkspaceFromConfig, validateDocument } from 'sanity';
import { schemaTypes } from '../../studio/schema/index.ts';

type Workspace = Awaited<ReturnType<typeof createWorkspaceFromConfig>>;
type Stored = Readonly<Record<string, unknown>>;

/** The Studio's own source of a dataset, as its form has it. */
export function studioWorkspace(projectId: string): Promise<Workspace> {
  const dataset = 'production';
  const client = createClient({ projectId, dataset, useCdn: false, apiVersion: '2025-02-19' });
  return createWorkspaceFromConfig({
    name: 'engawa',
    basePath: '/',
    projectId,
    dataset,
    auth: createMockAuthStore({ client, currentUser: null }),
    plugins: [jaJPLocale()],
    schema: { types: schemaTypes },
  });
}

const asking = Object.getOwnPropertyDescriptor(SanityClient.prototype, 'fetch') ?? {};

/** Every client of the Studio is told of these published documents. */
export function answerWith(stored: readonly Stored[]): void {
  Object.defineProperty(SanityClient.prototype, 'fetch', {
    ...asking,
    value: () => Promise.resolve(stored),
  });
}

/** Clients ask the network again. */
export function answerTruly(): void {
  Object.defineProperty(SanityClient.prototype, 'fetch', asking);
}

/** What the Studio's own validation shows beside the form of a document that is being edited. */
export async function studioMarkers(document: Stored, type: string, workspace: Workspace) {
  const now = new Date().toISOString();
  return validateDocument({
    document: {
      ...document,
      _type: type,
      _id: `drafts.${String(document['_id'])}`,
      _createdAt: now,
      _updatedAt: now,
      _rev: 'r',
    },
    workspace,
    environment: 'studio',
    getDocumentExists: () => Promise.resolve(true),
  });
}
