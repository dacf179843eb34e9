/** The only project and dataset of a local lake. */
export const LOCAL_PROJECT = 'engawa';
export const LOCAL_DATASET = 'content';
