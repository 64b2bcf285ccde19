import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openPage, scanned, value, wholeSite, type Page } from '../admin-page';
import { journalOf, siteText, switchedOn, undone, writesOf } from './planned';
import { storedText } from '../../store/stored-text';

const file = JSON.parse(
  readFileSync(path.join(__dirname, '../../../local/sites/default-site.json'), 'utf8'),
) as unknown;
const accountId = '712020:backup-service';
const asked = { objective: 'least-access', cover: 'space-settings' } as const;

const stored = (page: Page): string => storedText(page.platform.store);

test('the default site: a plan is carried out and taken back, within bounds, and on record without names', async () => {
  const page = openPage({ site: file });
  const reportId = await scanned(page, wholeSite(accountId));
  const { planId, changes } = value(await page.ask('plan/view', { reportId, asked }));
  const before = siteText(page);
  await switchedOn(page);
  let { sequence } = await journalOf(page);
  let most = 0;
  for (const { id } of changes.filter(({ byApp }) => byApp)) {
    const from = page.platform.calls.length;
    const carried = value(await page.ask('change/apply', { reportId, planId, changeId: id, sequence }));
    expect(carried.change.state).toBe('made');
    ({ sequence } = carried);
    await page.ask('change/confirm', { id: carried.change.id });
    // the writes themselves aside
    most = Math.max(most, page.platform.calls.length - from - writesOf(page, from).length);
  }
  const { changes: standing } = await journalOf(page);
  expect(standing.length).toBeGreaterThan(2);
  // no endpoint lists the spaces of a scheme: they are asked one by one
  const spaces = page.site.projects.filter(({ style, status }) => style === 'classic' && status === 'live');
  expect(most).toBeLessThanOrEqual(20 + spaces.length);

  const written = stored(page);
  for (const { displayName, email } of page.site.users) {
    if (displayName.includes(' ')) expect(written).not.toContain(`"${displayName}"`);
    if (email !== null) expect(written).not.toContain(email);
  }

  for (const { id } of standing) expect((await undone(page, id)).change.state).toBe('undone');
  expect(siteText(page)).toBe(before);
});
