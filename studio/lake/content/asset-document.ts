import { LOCAL_DATASET, LOCAL_PROJECT } from '../names.ts';
import { mediaTypes } from './pictures.ts';
import type { Picture } from './pictures.ts';

/** The last part of a picture's address: `<sha1>-<width>x<height>.<extension>`. */
export function nameOf({ sha1, width, height, extension }: Picture): string {
  return `${sha1}-${width}x${height}.${extension}`;
}

/**
 * The document that stands for a picture in the dataset, as Sanity makes it on an upload.
 * @param origin of the lake
 */
export function assetDocument(
  picture: Picture,
  origin: string,
  filename: string,
) {
  const { width, height, extension } = picture;
  const path = `images/${LOCAL_PROJECT}/${LOCAL_DATASET}/${nameOf(picture)}`;
  return {
    _id: picture.id,
    _type: 'sanity.imageAsset',
    assetId: picture.sha1,
    sha1hash: picture.sha1,
    originalFilename: filename === '' ? picture.path.replace(/^.*\//, '') : filename,
    extension,
    mimeType: mediaTypes[extension] ?? '',
    size: picture.size,
    path,
    url: `${origin}/${path}`,
    uploadId: picture.sha1,
    metadata: {
      _type: 'sanity.imageMetadata',
      dimensions: {
        _type: 'sanity.imageDimensions',
        width,
        height,
        aspectRatio: width / height,
      },
      hasAlpha: extension !== 'jpg' && extension !== 'jpeg',
      isOpaque: extension === 'jpg' || extension === 'jpeg',
    },
  };
}
