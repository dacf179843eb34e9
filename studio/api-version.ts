/** The version of Sanity's API that the Studio's own questions ask. */
export const apiVersion = '2025-02-19';
