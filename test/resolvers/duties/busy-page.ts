import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openPersonalData, type PersonalData } from '../../../local/forge';
import type { KeyValueStore } from '../../../local/forge/key-value-store';
import {
  firstQuery,
  openPage,
  scanned,
  started,
  value,
  wholeSite,
  type Page,
  type Value,
} from '../admin-page';
import { journalOf, switchedOn, undone } from '../changes/planned';
import { momentOf, setTo } from '../moment';
import { storedText } from '../../store/stored-text';

const defaultSite = JSON.parse(
  readFileSync(path.join(__dirname, '../../../local/sites/default-site.json'), 'utf8'),
) as unknown;

export const backup = '712020:backup-service';
const asked = { objective: 'least-access', cover: 'space-settings' } as const;

/** A page on the demo site whose store holds something of every kind that can be there: one for all, to be read or copied. */
export function busyPage(): Promise<Page> {
  made ??= makeBusyPage();
  return made;
}

let made: Promise<Page> | null = null;

async function makeBusyPage(): Promise<Page> {
  const page = openPage({ site: defaultSite });
  const first = await scanned(page, wholeSite(backup, 'restore'));
  const { rows } = value(await page.ask('report/page', { reportId: first, query: firstQuery }));
  const [row] = rows;
  if (row === undefined) throw new Error('the demo site has gaps');
  value(await page.ask('need/accept', { reportId: first, needs: [], spaces: [row.key], reason: 'kept out' }));
  const { planId, changes } = value(await page.ask('plan/view', { reportId: first, asked }));
  await switchedOn(page);
  let { sequence } = await journalOf(page);
  const made: string[] = [];
  for (const { id } of changes.filter(({ byApp }) => byApp).slice(0, 4)) {
    const carried = value(
      await page.ask('change/apply', { reportId: first, planId, changeId: id, sequence }),
    );
    made.push(carried.change.id);
    ({ sequence } = carried);
    await page.ask('change/confirm', { id: carried.change.id });
  }
  await undone(page, made[0] ?? '');
  const second = await scannedAgain(page, first);
  value(await page.ask('report/check-again', { reportId: second, key: rows[1]?.key ?? '' }));
  value(await page.ask('plan/view', { reportId: second, asked }));
  await page.askProject('project/plan', 'PAY');
  value(await page.ask('report/page', { reportId: await scannedBeside(page, second), query: firstQuery }));
  // a watch, with a look of it under way
  value(await page.ask('watch/switch', { every: 'day' }));
  // one more is under way
  let scan = await started(page, wholeSite(backup, 'restore'));
  for (let step = 0; step < 6; step += 1) {
    scan = value(await page.ask('scan/advance', { scanId: scan.scanId, step: scan.step }));
  }
  return page;
}

/** Another page on the demo site, with the store of this one. */
export function copyOf(busy: Page, personalData: PersonalData = openPersonalData()): Page {
  const page = openPage({ site: defaultSite, personalData });
  setTo(momentOf(busy), page);
  return page;
}

const scannedAgain = async (page: Page, reportId: string): Promise<string> =>
  toItsEnd(page, value(await page.ask('scan/again', { reportId })));

/** The admin, for the task of a report of the backup account. */
const scannedBeside = async (page: Page, reportId: string): Promise<string> =>
  toItsEnd(page, value(await page.ask('scan/beside', { reportId, accountId: page.site.viewer })));

async function toItsEnd(page: Page, begun: Value<'scan/again'>): Promise<string> {
  if (begun.kind === 'busy') throw new Error('busy');
  let { scan } = begun;
  while (scan.state === 'running') {
    scan = value(await page.ask('scan/advance', { scanId: scan.scanId, step: scan.step }));
  }
  return scan.reportId ?? '';
}

/** The account ids of the site that stand anywhere in the raw store, found without knowing what lies where. */
export function idsInText(store: KeyValueStore, accountIds: readonly string[]): readonly string[] {
  const text = storedText(store);
  return accountIds
    .filter((accountId) => new RegExp(String.raw`(?<![\w-])${accountId}(?![\w-])`).test(text))
    .sort();
}
