/** The address of a picture that a chapter names as `../pictures/name.webp`. */
export function pictureUrl(path: string): string {
  const name =
    path
      .split('/')
      .at(-1)
      ?.replace(/\.webp$/u, '') ?? '';
  // Vite finds the files by this very form of the expression.
  return new URL(`./pictures/${name}.webp`, import.meta.url).href;
}
