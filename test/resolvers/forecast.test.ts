import { createReadStream, readFileSync } from 'node:fs';
import path from 'node:path';
import { readLog } from '../../src/log';
import { switchedOn } from './changes/planned';
import { advanced, firstQuery, openPage, started, value, wholeSite, type Page } from './admin-page';

const sites = path.join(__dirname, '../../local/sites');
const file = JSON.parse(readFileSync(path.join(sites, 'default-site.json'), 'utf8')) as unknown;

/** The default site with a report of one of its logs. */
async function reported(page: Page, log: string): Promise<string> {
  const reading = await readLog(createReadStream(path.join(sites, log)));
  if ('kind' in reading) throw new Error(reading.says);
  const { findings, texts: _texts, actors: _actors, hosts: _hosts, ...summary } = reading;
  const start = {
    ...wholeSite('712020:backup-service'),
    log: summary,
    parts: 1,
    profile: summary.suggestedProfile,
  };
  const scan = await started(page, start);
  const sent = value(await page.ask('scan/findings', { scanId: scan.scanId, part: 0, findings }));
  return (await advanced(page, sent)).reportId ?? '';
}

const statesOf = async (page: Page, reportId: string) =>
  value(await page.ask('report/page', { reportId, query: firstQuery })).head.numbers.states;

test.each(['backup-log.json', 'restore-log.json'])(
  'the default site with %s: the bar of the question is the bar after the run, and of the next check',
  async (log) => {
    const page = openPage({ site: file });
    const reportId = await reported(page, log);
    const { planId, changes, statesAfter } = value(await page.ask('plan/view', { reportId, asked: null }));
    await switchedOn(page);
    let { sequence } = value(await page.ask('change/journal', {}));
    for (const { id } of changes.filter(({ byApp, section }) => byApp && section === 'app')) {
      const carried = value(await page.ask('change/apply', { reportId, planId, changeId: id, sequence }));
      ({ sequence } = carried);
    }
    for (let left = 1; left > 0;) ({ left } = value(await page.ask('report/catch-up', { reportId })));
    expect(await statesOf(page, reportId)).toEqual(statesAfter);
    const again = value(await page.ask('scan/again', { reportId }));
    if (again.kind !== 'started') throw new Error('busy');
    const next = (await advanced(page, again.scan)).reportId ?? '';
    expect(await statesOf(page, next)).toEqual(statesAfter);
  },
);
