import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Site } from '../../../local/jira';
import type { AppSite } from '../app-site';
import { desk } from '../steps';

/** A state of a page that a person meets. */
export interface State {
  readonly name: string;
  /** From the state before it on its way, the first from an empty page. */
  readonly reach: (page: Page, site: AppSite) => Promise<void>;
  /** Takes away what would lie over the next state. */
  readonly back?: (page: Page, site: AppSite) => Promise<void>;
  /** Heading that a picture of the state begins with; the page's top where there is none. */
  readonly lookAt?: string;
}

/** States that follow from one another on one page and one site. */
export interface Way {
  readonly change?: (site: Site) => void;
  readonly states: readonly State[];
}

export async function openAdmin(page: Page, { host }: AppSite): Promise<void> {
  await page.goto(`${host.origin}/admin`);
  await page.getByRole('heading', { name: /Account that/ }).waitFor();
  await desk(page).getByText('Drop the error log').waitFor();
}

export function temporaryFile(name: string, text = ''): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'permission-gaps-')), name);
  writeFileSync(file, text);
  return file;
}

/** A record of a log, as Jira says it of an issue. */
export const refused =
  '{"item_type":"issue","item_key":"DATA-1","status_code":403,"error":"Issue does not exist or you do not have permission to see it."}';
