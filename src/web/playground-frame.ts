/** What is ours in the page of the playground: which question it opens with, an address that is a link to what is asked, a button that copies it. */

interface Tab {
  query: string;
  variables: string;
}

const opening = 'YogaGraphiQL.renderYogaGraphiQL(';

/** The page that Yoga renders, opened in our way. */
export function frame(page: string, examples: readonly Tab[]): string {
  if (page.split(opening).length !== 2)
    throw new Error(`The page of GraphiQL must call ${opening}…) once, but does not: has its package changed?`);
  return page
    .replace('</head>', () => `<meta name="viewport" content="width=device-width, initial-scale=1">\n<style>${style}</style>\n</head>`)
    .replace(opening, () => `(() => {\nconst examples = ${JSON.stringify(examples).replaceAll('<', '\\u003c')};\n${script}\n})()(`);
}

// GraphiQL animates its tabs, and leaves them shifted: at a press they jump away from under the pointer, and the click is lost.
const style = `
.graphiql-tab { transform: none !important; }
.graphiql-logo > div > div { display: none; }
.graphiql-logo span { display: flex; align-items: center; gap: .75rem; white-space: nowrap; }
.graphiql-logo button { font: 500 .875rem var(--font-family); color: inherit; padding: .25rem .6rem; cursor: pointer;
  background: none; border: 1px solid currentColor; border-radius: .4rem; }
.graphiql-logo a { color: inherit; text-decoration: none; }
@media (max-width: 700px) {
  #graphiql-session { flex-direction: column; }
  .graphiql-logo a { display: none; }
}
`;

// It runs in the browser. The question in the address comes first, then the one that was left open here, then the first example.
const script = `
const asked = new URLSearchParams(location.search);
const left = () => {
  try {
    const { tabs, activeTabIndex } = JSON.parse(localStorage.getItem('graphiql:tabState'));
    return tabs[activeTabIndex];
  } catch {
    return undefined;
  }
};
const first = asked.has('query') ? Object.fromEntries(asked) : left() ?? examples[0];
const query = first.query ?? '';
const variables = first.variables ?? '';
const others = examples.filter((one) => one.query !== query || one.variables !== variables);
const show = (tab) => {
  const address = new URL(location.pathname, location.origin);
  for (const name of ['query', 'variables', 'operationName']) if (tab[name]?.trim()) address.searchParams.set(name, tab[name]);
  history.replaceState(null, '', address);
};
const copy = async (button) => {
  if (!navigator.clipboard) return prompt('The link to this question', location.href);
  await navigator.clipboard.writeText(location.href);
  button.textContent = 'Copied';
  setTimeout(() => { button.textContent = 'Copy link'; }, 1500);
};
document.addEventListener('click', ({ target }) => target.matches('.graphiql-logo button') && copy(target));
return (root, options) => {
  show(first);
  YogaGraphiQL.renderYogaGraphiQL(root, {
    ...options,
    endpoint: '/graphql',
    title: '<button type="button" title="A link to this question, with its variables">Copy link</button> <a href="/">Rapport</a>',
    logo: ' ',
    defaultEditorToolsVisibility: 'variables',
    defaultTabs: [{ query, variables }, ...others],
    initialQuery: query,
    initialVariables: variables,
    onEditQuery: () => {},
    onTabChange: ({ tabs, activeTabIndex }) => show(tabs[activeTabIndex]),
  });
};
`;
