import type { Page } from 'playwright-core';
import type { Site } from '../../../local/jira';
import { openAppSite, type AppSite } from '../app-site';
import { leave } from '../page';
import { acceptance, changes } from './changes';
import { firstCheck, unchecked } from './first-steps';
import { otherReports } from './other-reports';
import { report } from './report';
import type { State, Way } from './state';

export { refusedWrite } from './changes';
export type { State } from './state';

const ways: readonly Way[] = [firstCheck, report, acceptance, changes, unchecked, ...otherReports];

export const states: readonly State[] = ways.flatMap((way) => way.states);

export interface Visits {
  /** Shows a state to `look`, from where the page stands if its way leads on from there, else from the beginning of the way. */
  readonly see: (state: State, look: (site: AppSite) => Promise<void>) => Promise<void>;
  /** Leaves the page and closes its site. */
  readonly end: () => Promise<void>;
}

/** Goes the ways on one page, each on a site of its own, which `change` may change first. */
export function visits(page: Page, change?: (site: Site) => void): Visits {
  let now: { readonly way: Way; readonly site: AppSite; at: number } | null = null;

  async function end(): Promise<void> {
    const site = now?.site;
    now = null;
    if (site === undefined) return;
    await leave(page);
    await site.close();
  }

  async function begin(way: Way): Promise<NonNullable<typeof now>> {
    await end();
    const site = await openAppSite({
      change: (given) => {
        change?.(given);
        way.change?.(given);
      },
    });
    return (now = { way, site, at: -1 });
  }

  async function see(state: State, look: (site: AppSite) => Promise<void>): Promise<void> {
    const way = ways.find((one) => one.states.includes(state));
    if (way === undefined) throw new Error(`No way leads to ${state.name}.`);
    const to = way.states.indexOf(state);
    const on = now?.way === way && now.at <= to ? now : await begin(way);
    while (on.at < to) {
      await way.states[on.at]?.back?.(page, on.site);
      await way.states[on.at + 1]?.reach(page, on.site);
      on.at += 1;
    }
    // What the pointer happens to rest on looks otherwise than what is shown.
    await page.mouse.move(1, 1);
    await look(on.site);
  }

  return {
    end,
    see: async (state, look) => {
      try {
        await see(state, look);
      } catch (fault) {
        // the next state is reached from the beginning: what failed here is its own
        await end();
        throw fault;
      }
    },
  };
}
