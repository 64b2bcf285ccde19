import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { listedButNotFound, unlistedFindings } from './axe';
import { atlaskitFindings } from './atlaskit-findings';
import { openChromium, type Chromium } from './chromium';
import { openPage, shownFrames, themes, wear } from './page';
import { root } from './serve';
import { stumbles } from './spoken';
import { inState, states } from './states';

jest.setTimeout(120_000);

let browser: Chromium;
let page: Page;

beforeAll(async () => {
  browser = await openChromium();
  page = await openPage(browser);
});

afterAll(() => browser.close());

it.each(states.map((state) => [state.name, state] as const))(
  'axe finds nothing in the state %s, light and dark, nor does whoever only hears stumble there',
  async (_name, state) => {
    await inState(state, page, async (site) => {
      expect(await stumbles(page)).toEqual([]);
      for (const theme of themes) {
        await wear(page, theme);
        const finds = await unlistedFindings(page, theme === 'light' ? 'everything' : 'colours');
        expect({ theme, finds }).toEqual({ theme, finds: [] });
      }
      expect(site.breaches).toEqual([]);
    });
  },
);

it('would find a fault on the page and one in the Frame', async () => {
  await inState(states[0]!, page, async () => {
    for (const frame of shownFrames(page)) {
      await frame.evaluate(() => {
        document.body.append(document.createElement('input'));
      });
    }
    const found = await unlistedFindings(page);
    expect(found.filter((says) => says.startsWith('label: '))).toHaveLength(2);
  });
});

it('would find what is heard twice, or not at all', async () => {
  await inState(states[0]!, page, async () => {
    await page.getByRole('main').evaluate((main) => {
      const twice = '<button>Show</button><button>Show</button>';
      const table =
        '<div role="table" aria-label="Bare"><div role="row"><div role="cell">1</div></div></div>';
      const fault = '<div><span role="img" aria-label="error"></span>No.</div>';
      main.insertAdjacentHTML('beforeend', `${twice}<button></button>${table}${fault}`);
    });
    expect(await stumbles(page)).toEqual([
      'button without a name',
      'two of button “Show”',
      'table “Bare” without headers',
      'a fault that is not announced',
    ]);
  });
});

it('would find a word that the dark theme leaves too pale', async () => {
  await inState(states[0]!, page, async () => {
    await wear(page, 'dark');
    await page.evaluate(() => {
      const pale = document.createElement('p');
      pale.textContent = 'Who can read this?';
      pale.style.cssText = 'color: #444; background: #333';
      document.body.append(pale);
    });
    const found = await unlistedFindings(page, 'colours');
    expect(found.map((says) => says.split(':')[0])).toEqual(['color-contrast']);
  });
});

describe("what comes from an Atlaskit component's own markup", () => {
  it('is listed only as long as it occurs', () => {
    expect(listedButNotFound()).toEqual([]);
  });

  it('is listed for the installed versions', () => {
    for (const { component, version } of atlaskitFindings) {
      const installed = readFileSync(path.join(root, 'node_modules', component, 'package.json'), 'utf8');
      expect({ component, version: (JSON.parse(installed) as { version: string }).version }).toEqual({
        component,
        version,
      });
    }
  });

  it('has been looked at', () => {
    expect(atlaskitFindings.every(({ reason }) => reason.length > 20)).toBe(true);
  });
});
