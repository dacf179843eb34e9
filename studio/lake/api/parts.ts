import type { ContentFolder } from '../content/folder.ts';
import type { Pictures } from '../content/pictures.ts';
import type { Hub } from '../listen/hub.ts';
import type { SidePorts } from '../listen/side-ports.ts';
import type { Dataset } from '../store/dataset.ts';
import type { Transactor } from '../store/transactor.ts';
import type { Answer, LakeRequest } from './request.ts';

/** What the endpoints stand on. */
export interface Parts {
  /** Where the lake stands. */
  readonly origin: () => string;
  readonly dataset: Dataset;
  readonly transactor: Transactor;
  readonly pictures: Pictures;
  /** Absent in memory mode. */
  readonly folder: ContentFolder | undefined;
  readonly hub: Hub;
  readonly sidePorts: SidePorts;
}

/** An endpoint: a method, the shape of a path, and what it answers. */
export interface Route {
  readonly method: string;
  readonly path: RegExp;
  readonly answer: (
    request: LakeRequest,
    groups: Readonly<Record<string, string>>,
    response: import('node:http').ServerResponse,
  ) => Promise<Answer> | Answer;
}

/** The editor at this machine: the lake knows no other. */
export const editor = {
  id: 'local-editor',
  name: 'このパソコンの編集者',
  email: 'editor@localhost',
  profileImage: '',
  provider: 'local',
  role: 'administrator',
  roles: [{ name: 'administrator', title: 'Administrator', description: '' }],
} as const;
