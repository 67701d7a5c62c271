import { icon } from './icon.js';

/** A page of the service's own, light or dark as its reader wishes. */
export const page = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="${icon.address}">
<title>${title}</title>
<style>
:root { color-scheme: light dark; --line: light-dark(#d5d9e0, #3a4150); --link: light-dark(#1b5fb4, #8ab8f5); }
body { font: 16px/1.55 system-ui, sans-serif; max-width: 60rem; margin: 3rem auto; padding: 0 1.25rem; }
a { color: var(--link); }
a.go { display: inline-block; padding: .5rem 1rem; border: 1px solid var(--line); border-radius: .4rem; text-decoration: none; }
ul.counts { display: flex; flex-wrap: wrap; gap: .4rem 1.4rem; padding: 0; list-style: none; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
th, td { border: 1px solid var(--line); padding: .3rem .6rem; text-align: left; vertical-align: top; }
pre { overflow-x: auto; padding: .8rem; border: 1px solid var(--line); border-radius: .4rem; }
img { max-width: 100%; }
</style>
</head>
<body>
${body}
</body>
</html>
`;
