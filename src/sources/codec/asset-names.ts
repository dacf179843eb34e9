/** How pictures are called: in a document by a Sanity asset id, in a file by a path. */
export interface AssetNames {
  /** The asset id of the file at a path such as `images/two-layers.svg`. */
  idOf(path: string): string | undefined;
  /** The path of an asset id. */
  pathOf(id: string): string | undefined;
}

/** The table for a set of files, both ways. */
export function assetNames(ids: ReadonlyMap<string, string>): AssetNames {
  const paths = new Map([...ids].map(([path, id]) => [id, path]));
  return { idOf: (path) => ids.get(path), pathOf: (id) => paths.get(id) };
}
