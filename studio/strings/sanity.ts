/** What Sanity's own Japanese leaves unsaid or says strangely, by its namespaces and keys. */
export const sanity = {
  structure: {
    'panes.document-operation-results.operation-error_publish':
      '公開できませんでした。「詳細」に理由があります',
  },
  studio: {
    'inputs.slug.action.generate': '候補を入れる',
  },
} as const;
