/** The name of the list beside a form, as addresses of the Studio have it. */
export const CHECKLIST = 'engawa-checklist';
