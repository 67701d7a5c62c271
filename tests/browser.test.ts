import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { type Browser, chromium, type Page } from 'playwright-core';
import { AttachedTexts } from '../src/article/texts.js';
import { createKnowledgeBase } from '../src/knowledge-base.js';
import { readExamples } from '../src/web/playground.js';
import { type Answer, engines, folder, openWorld, type World } from './world.js';

/** What somebody sees and does in a real browser: Chromium, where it is installed. */

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
if (!executablePath && process.env.RAPPORT_REQUIRE_BROWSER === '1')
  throw new Error('Chromium is required (RAPPORT_REQUIRE_BROWSER), and not there.');
if (!executablePath) process.stderr.write('Browser: not run (there is no Chromium)\n');

/** Pictures of the README: taken by hand, RAPPORT_RECORD=1. */
const record = process.env.RAPPORT_RECORD === '1' && process.env.CI === undefined;
const picture = (name: string) => fileURLToPath(new URL(`../docs/${name}.png`, import.meta.url));

(executablePath ? describe : describe.skip)('in Chromium', () => {
  let world: World;
  let server: Server;
  let browser: Browser;
  let address: string;
  /** What the pages asked of other hosts, and what they complained of. */
  const elsewhere: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    world = await openWorld(engines[0] as (typeof engines)[number]);
    server = createServer(createKnowledgeBase({ graph: world.graph, texts: new AttachedTexts(folder()), log: pino({ level: 'silent' }) }));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await chromium.launch({ executablePath: executablePath as string, args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
    await world.close();
  });

  async function open(path: string, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width: 1400, height: 850 },
      colorScheme,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    page.on('request', (request) => {
      if (/^https?:/.test(request.url()) && !request.url().startsWith(address)) elsewhere.push(request.url());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(address + path);
    return page;
  }

  /** What pressing Run sent, and what came back. */
  async function run(page: Page): Promise<{ sent: { operationName?: string; variables?: object }; answer: Answer }> {
    const sending = page.waitForRequest((request) => request.url() === `${address}/graphql` && request.method() === 'POST');
    await page.click('.graphiql-execute-button');
    const request = await sending;
    return { sent: request.postDataJSON(), answer: await (await request.response())?.json() };
  }

  /** Pressed once, as somebody does who then looks at what the tab holds. */
  async function press(page: Page, tab: string) {
    await page.locator('.graphiql-tab-button', { hasText: tab }).click();
    await page.waitForTimeout(400);
  }

  test('the first page says what this is and how much is in it, and leads on', async () => {
    const page = await open('/');
    expect(await page.title()).toBe('Rapport');
    expect(await page.locator('ul.counts').textContent()).toMatch(/^1 article\d+ statements14 people/);
    for (const link of await page.locator('a').all()) {
      const target = new URL((await link.getAttribute('href')) ?? '', address);
      expect({ target: target.pathname, status: (await fetch(target)).status }).toEqual({ target: target.pathname, status: 200 });
    }
    await page.click('text=Ask in the playground');
    await page.waitForSelector('.graphiql-execute-button');
    await page.context().close();
  });

  test.each(['/docs/api', '/docs/graph', '/docs/questions', '/docs/readme', '/docs/changelog'])('%s is read as a page', async (path) => {
    const page = await open(path);
    expect(await page.locator('article h1').count()).toBe(1);
    expect((await page.locator('article').textContent())?.length).toBeGreaterThan(300);
    await page.context().close();
  });

  test('every link and picture of every page is there', async () => {
    const page = await open('/');
    const dead: string[] = [];
    const seen = new Set([`${address}/`]);
    for (const here of seen) {
      const response = await page.request.get(here);
      if (response.status() !== 200) dead.push(here);
      if (!response.headers()['content-type']?.includes('html') || new URL(here).pathname === '/graphql') continue;
      await page.goto(here);
      const linked = await page
        .locator('a, img')
        .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href ?? (one as HTMLImageElement).src));
      for (const link of linked) if (link.startsWith(address)) seen.add(link.replace(/#.*/, ''));
    }
    expect(dead).toEqual([]);
    expect(seen.size).toBeGreaterThan(80);
    await page.context().close();
  });

  test('the playground opens with a tab for every question, and each is asked at the first press and answers', async () => {
    const page = await open('/graphql');
    await page.waitForSelector('.graphiql-execute-button');
    // Somebody reads first; meanwhile the tabs come to rest.
    await page.waitForTimeout(2_500);
    const examples = readExamples();
    expect(await page.locator('.graphiql-tab').count()).toBe(examples.length);
    for (const { query, variables } of examples) {
      const operationName = /query (\w+)/.exec(query)?.[1] as string;
      await press(page, operationName);
      const { sent, answer } = await run(page);
      expect(sent).toMatchObject({ operationName, ...(variables === '{}' ? {} : { variables: JSON.parse(variables) }) });
      expect({ operationName, errors: answer.errors, data: typeof answer.data }).toEqual({
        operationName,
        errors: undefined,
        data: 'object',
      });
      if (record && query === examples[0]?.query) {
        await page.waitForFunction(() => document.querySelector('.result-window')?.textContent?.includes('"participants"'));
        await page.screenshot({ path: picture('graphiql') });
      }
    }
    await page.context().close();
  });

  test('its address is a link to the question', async () => {
    const page = await open(`/graphql?query=${encodeURIComponent('{ state(id: "state:china") { name } }')}`);
    await page.waitForSelector('.graphiql-execute-button');
    const { answer } = await run(page);
    expect(answer).toEqual({ data: { state: { name: 'China' } } });
    expect(new URL(page.url()).searchParams.get('query')).toContain('state:china');
    await page.context().close();
  });

  test('a button copies a link that asks the same of somebody else, with the variables, and of a program', async () => {
    const page = await open('/graphql');
    await page.waitForSelector('.graphiql-execute-button');
    const copied = async () => {
      await page.click('text=Copy link');
      await page.waitForSelector('text=Copied');
      return page.evaluate(() => navigator.clipboard.readText());
    };
    const untouched = new URL(await copied());
    expect(untouched.searchParams.get('variables')).toBe(readExamples()[0]?.variables);
    await page.waitForSelector('text=Copy link');
    await press(page, 'WhichRolesOnADay');
    const asked = await run(page);
    const link = await copied();
    await page.context().close();

    const other = await open(link.replace(address, ''));
    await other.waitForSelector('.graphiql-execute-button');
    expect(await run(other)).toEqual(asked);
    expect(await other.locator('.graphiql-tab').count()).toBe(readExamples().length);
    // With tabs of one's own the link is one more, or the one that asks it already.
    await press(other, 'WhoVisitedPyongyang');
    await other.waitForTimeout(800);
    await other.goto(
      `${address}/graphql?query=${encodeURIComponent('query Own($id: ID!) { state(id: $id) { name } }')}&variables={"id":"state:china"}`,
    );
    await other.waitForSelector('.graphiql-execute-button');
    expect((await run(other)).answer).toEqual({ data: { state: { name: 'China' } } });
    await other.context().close();

    expect(await (await fetch(link)).json()).toEqual(asked.answer);
  });

  test('a question that was left open is there again', async () => {
    const page = await open('/graphql');
    await page.waitForSelector('.graphiql-execute-button');
    await press(page, 'WhichRolesOnADay');
    await page.waitForTimeout(800);
    await page.goto(`${address}/graphql`);
    await page.waitForSelector('.graphiql-execute-button');
    expect((await run(page)).sent).toMatchObject({ operationName: 'WhichRolesOnADay', variables: expect.any(Object) });
    expect(await page.locator('.graphiql-tab').count()).toBe(readExamples().length);
    await page.context().close();
  });

  test('on a telephone the answer stands below the question, as wide as the page', async () => {
    const page = await open('/graphql');
    await page.setViewportSize({ width: 420, height: 800 });
    await page.waitForSelector('.graphiql-execute-button');
    await run(page);
    expect((await page.locator('.graphiql-response').boundingBox())?.width).toBeGreaterThan(300);
    expect(await page.locator('text=Copy link').isVisible()).toBe(true);
    await page.context().close();
  });

  test('in the drawing of the graph each word is whole, each box holds its own, and it is dark where that is wished', async () => {
    const papers: string[] = [];
    for (const scheme of ['light', 'dark'] as const) {
      const page = await open('/cypher/graph.svg', scheme);
      const outside = await page.locator('text').evaluateAll((texts) => {
        const place = (element: Element | null | undefined) => element?.getBoundingClientRect() ?? new DOMRect();
        const holds = (box: DOMRect, { left, right, top, bottom }: DOMRect) =>
          box.left <= left && right <= box.right && box.top <= top && bottom <= box.bottom;
        return texts
          .filter((text) => !holds(place(text.closest('.node')?.querySelector('rect') ?? document.querySelector('.paper')), place(text)))
          .map((text) => text.textContent);
      });
      expect(outside).toEqual([]);
      papers.push(await page.locator('.paper').evaluate((paper) => getComputedStyle(paper).fill));
      await page.context().close();
    }
    expect(papers).toEqual(['rgb(255, 255, 255)', 'rgb(22, 26, 33)']);
    const narrow = await open('/docs/graph');
    await narrow.setViewportSize({ width: 420, height: 800 });
    const { width = 0 } = (await narrow.locator('article img').boundingBox()) ?? {};
    // Letters of 13 in a drawing of 580.
    expect((width / 580) * 13).toBeGreaterThan(8);
    await narrow.context().close();
  });

  test('its explorer shows what each thing is', async () => {
    const page = await open('/graphql');
    await page.waitForSelector('.graphiql-execute-button');
    await page.locator('button[aria-label*="Documentation"]').first().click();
    await page.waitForSelector('.graphiql-doc-explorer');
    await page
      .locator('.graphiql-doc-explorer a', { hasText: /^Query$/ })
      .first()
      .click();
    await page.waitForFunction(() =>
      document.querySelector('.graphiql-doc-explorer')?.textContent?.includes('Everything that can be asked.'),
    );
    await page.context().close();
  });

  test('a wrong id, day, enum and cursor get a sentence, a misspelt id a hint', async () => {
    const wrong: [string, string][] = [
      ['{ person(id: "persn:yuri-trutnev") { name } }', 'Did you mean \\"person:yuri-trutnev\\"?'],
      ['{ person(id: "person:yuri-trutnew") { name } }', 'Did you mean \\"person:yuri-trutnev\\"?'],
      ['{ person(id: "person:yuri-trutnev") { tenures(asOf: "May") { id } } }', 'A day looks like'],
      ['{ events(filter: {kinds: [VISITS]}) { totalCount } }', 'Did you mean the enum value'],
      ['{ events(after: "x") { totalCount } }', 'Leave it out to begin anew.'],
    ];
    for (const [query, sentence] of wrong) {
      const page = await open(`/graphql?query=${encodeURIComponent(query)}`);
      await page.waitForSelector('.graphiql-execute-button');
      await page.click('.graphiql-execute-button');
      const shows = (text: string) => document.querySelector('.result-window')?.textContent?.replace(/\s+/g, ' ').includes(text);
      await page.waitForFunction(shows, sentence, { timeout: 10_000 }).catch(async () => {
        expect((await page.locator('.result-window').textContent())?.replace(/\s+/g, ' ')).toContain(sentence);
      });
      await page.context().close();
    }
  });

  test('it is dark where that is wished', async () => {
    const brightness = async (scheme: 'light' | 'dark', path: string, selector: string) => {
      const page = await open(path, scheme);
      await page.waitForSelector(selector);
      const colour = await page.evaluate((wanted) => {
        let element = document.querySelector(wanted) as Element | null;
        for (; element; element = element.parentElement) {
          const { backgroundColor } = getComputedStyle(element);
          if (!/rgba\(.*, 0\)|transparent/.test(backgroundColor)) return backgroundColor;
        }
        return matchMedia('(prefers-color-scheme: dark)').matches ? 'rgb(0, 0, 0)' : 'rgb(255, 255, 255)';
      }, selector);
      if (record && scheme === 'dark' && path === '/graphql') await page.screenshot({ path: picture('graphiql-dark') });
      await page.context().close();
      // hsl(a) comes out as rgb(a): the first three numbers.
      return (colour.match(/[\d.]+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
    };
    for (const [path, selector] of [
      ['/', 'h1'],
      ['/graphql', '.graphiql-container'],
    ] as const) {
      expect(await brightness('light', path, selector)).toBeGreaterThan(600);
      expect(await brightness('dark', path, selector)).toBeLessThan(200);
    }
  });

  test('nothing was asked of another host, and no page complained', () => {
    expect({ elsewhere, complaints }).toEqual({ elsewhere: [], complaints: [] });
  });
});
