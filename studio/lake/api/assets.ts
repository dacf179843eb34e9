import { readFile } from 'node:fs/promises';
import { imageSize } from 'image-size';
import { mediaTypes } from '../content/pictures.ts';
import { LakeError } from '../error.ts';
import { assetDocument, nameOf } from '../content/asset-document.ts';
import { editor } from './parts.ts';
import type { Parts, Route } from './parts.ts';
import { bytesOf } from './request.ts';
import type { LakeRequest } from './request.ts';

/** The file ending of a picture by its first bytes, whatever it was called. */
function extensionOf(bytes: Uint8Array): string {
  let type: string | undefined;
  try {
    type = imageSize(bytes).type;
  } catch {
    type = undefined;
  }
  const extension = type === 'jpeg' ? 'jpg' : (type ?? '');
  if (extension in mediaTypes) return extension;
  const kinds = 'JPEG・PNG・WebP・AVIF・GIF・SVG';
  throw new LakeError(
    400,
    'invalidImageError',
    `この写真の形式は使えません。${kinds} のどれかに変えて、もう一度入れてください。`,
  );
}

/** `assets/images` and `images`. */
export function assetRoutes({ pictures, transactor, dataset, origin }: Parts): Route[] {
  async function upload(request: LakeRequest) {
    const bytes = await bytesOf(request);
    const filename = request.search.get('filename') ?? '';
    const picture = await pictures.add(bytes, filename, extensionOf(bytes));
    const document = assetDocument(picture, origin(), filename);
    await transactor.commit({
      author: editor.id,
      steps: () => Promise.resolve([{ createIfNotExists: document }]),
    });
    return { json: { document: dataset.get(document._id) ?? document } };
  }

  return [
    { method: 'POST', path: /^\/assets\/images\/(?<dataset>[^/]+)$/, answer: upload },
    {
      method: 'GET',
      path: /^\/images\/[^/]+\/[^/]+\/(?<name>[^/]+)$/,
      answer: async (_request, { name = '' }, response) => {
        const picture = pictures.all().find((one) => nameOf(one) === name);
        // The file may have been taken away since the folder was last looked at.
        const bytes = picture && (await readFile(picture.file).catch(() => undefined));
        if (picture === undefined || bytes === undefined)
          throw new LakeError(404, 'notFound', 'この写真はありません。');
        response.writeHead(200, {
          'Content-Type': mediaTypes[picture.extension] ?? 'application/octet-stream',
          'Content-Length': bytes.length,
          'X-Content-Type-Options': 'nosniff',
          'Cache-Control': 'public, max-age=31536000, immutable',
          // An SVG is a document of its own when it is opened alone.
          'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
          'Cross-Origin-Resource-Policy': 'same-site',
        });
        response.end(bytes);
        return 'handled' as const;
      },
    },
  ];
}
