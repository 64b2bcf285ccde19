import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { listedButNotFound, unlistedFindings } from './axe';
import { atlaskitFindings } from './atlaskit-findings';
import { openChromium, type Chromium } from './chromium';
import { nameHostilely } from './hostile-names';
import { narrowFaults, partOfSheet } from './narrow';
import { laptop, openPage, shownFrames, wear, type Theme } from './page';
import { root } from './serve';
import { stumbles } from './spoken';
import { states, visits, type Visits } from './states';

jest.setTimeout(240_000);

let browser: Chromium;
let page: Page;
let site: Visits;
let worn: Theme = 'light';

beforeAll(async () => {
  browser = await openChromium();
  page = await openPage(browser);
  site = visits(page, nameHostilely);
});

afterAll(async () => {
  await site.end();
  await browser.close();
});

/** Brings all of the page into sight: axe leaves the colours of what is not undecided. A dialog is in sight. */
async function showAll(): Promise<void> {
  const height = await page.evaluate(() => {
    const main = document.querySelector('[role="dialog"]') ? null : document.querySelector('[role="main"]');
    return main === null ? 0 : main.getBoundingClientRect().top + main.scrollHeight;
  });
  await page.setViewportSize({ ...laptop, height: Math.max(laptop.height, Math.ceil(height)) });
}

test.each(states.map((state) => [state.name, state] as const))(
  'in the state %s, with long and hostile names: axe finds nothing, light and dark, whoever only hears does not stumble, and at 400 px nothing is too wide, broken or turned',
  async (_name, state) => {
    await site.see(state, async ({ breaches }) => {
      expect(await stumbles(page)).toEqual([]);
      await showAll();
      await wear(page, worn);
      expect({ worn, finds: await unlistedFindings(page) }).toEqual({ worn, finds: [] });
      // the next state is looked at in this theme first: a turn a state
      worn = worn === 'light' ? 'dark' : 'light';
      await wear(page, worn);
      expect({ worn, finds: await unlistedFindings(page, 'colours') }).toEqual({ worn, finds: [] });
      expect(await narrowFaults(page)).toEqual([]);
      if (state.name === 'statement') expect(await partOfSheet(page)).toBe(1);
      expect(breaches).toEqual([]);
    });
  },
);

describe('would find', () => {
  const [empty] = states;
  const onEmpty = (look: () => Promise<void>) => site.see(empty!, look);

  test('a fault on the page and one in the Frame', () =>
    onEmpty(async () => {
      for (const frame of shownFrames(page)) {
        await frame.evaluate(() => {
          document.body.append(document.createElement('input'));
        });
      }
      const found = await unlistedFindings(page);
      expect(found.filter((says) => says.startsWith('label: '))).toHaveLength(2);
    }));

  test('what is heard twice, or not at all', () =>
    onEmpty(async () => {
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
    }));

  test('a word far below that the dark theme leaves too pale', () =>
    onEmpty(async () => {
      await wear(page, 'dark');
      await page.getByRole('main').evaluate((main) => {
        const pale = '<p style="color: #444; background: #333; margin-top: 2000px">Who can read this?</p>';
        main.insertAdjacentHTML('beforeend', pale);
      });
      await showAll();
      const found = await unlistedFindings(page, 'colours');
      expect(found.map((says) => says.split(':')[0])).toEqual(['color-contrast']);
    }));

  test('a line that is too long', () =>
    onEmpty(async () => {
      await page.evaluate(() => {
        const long = document.createElement('button');
        long.textContent = 'long'.repeat(100);
        long.style.whiteSpace = 'nowrap';
        document.body.append(long);
      });
      expect(await narrowFaults(page)).toContainEqual(expect.stringMatching(/^too wide: BUTTON: long/));
    }));

  test('a word that is broken, and one that turns what follows', () =>
    onEmpty(async () => {
      await page.getByRole('main').evaluate((main) => {
        const word = '<p style="width: 40px; overflow-wrap: anywhere">destructive</p><p>\u202eexe</p>';
        main.insertAdjacentHTML('beforeend', word);
      });
      const found = await narrowFaults(page);
      expect(found).toContain('broken: destructive in "destructive"');
      expect(found).toContain('turned: \u202eexe');
    }));
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
