import type { SanitySettings } from '../../lib/settings.ts';
import type { DocumentSource } from '../source.ts';
import { connect } from './connection.ts';
import { datasetSource } from './source.ts';
import type { DatasetOptions } from './source.ts';

/** Sanity's dataset as a source of documents. */
export function openDataset(settings: SanitySettings, options: DatasetOptions): DocumentSource {
  return datasetSource(connect(settings), settings, options);
}
