export type { AssetNames } from '../asset-names.ts';
export type { BodyProblem } from './problem.ts';
export { withKeys } from './keys.ts';
export { normalBody } from './normal.ts';
export { parseBody } from './read-body.ts';
export { writeBody } from './write-body.ts';
