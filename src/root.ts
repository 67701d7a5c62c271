/** The folder of the package: one above the folder of this file, whether that is `src` or, built, `dist`. */
export const root = new URL('../', import.meta.url);

/** Whether what runs is the source itself. */
export const isSource = import.meta.url.endsWith('.ts');
