import type { Report } from '../../src/report/report';
import { run } from '../local/report/run-command';
import { logCases, shortfalls } from './case';

/**
 * Logs as tools really write them, read the way the report command reads them, on a part of the demo site. The folders o… come with
 * what asks for this reader; k… are this project's own, `origin` in each says whether it stands on a public source.
 */
const cases = logCases();

describe('A log as tools write it', () => {
  test.each(cases.map((one) => [one.name, one] as const))(
    '%s is read as it should be',
    async (_, { log, site, want }) => {
      const ran = await run('--site', site, '--log', log, '--account', want.account, '--json');
      if (ran.status !== 0) {
        expect(want.accept).toMatch(/^Refused/);
        expect(ran.err.join()).not.toMatch(/no errors/i);
        return;
      }
      expect(shortfalls(want, JSON.parse(ran.out) as Report)).toEqual([]);
    },
  );

  test('every case says where it comes from', () => {
    expect(cases.filter(({ want }) => want.source === '')).toEqual([]);
  });

  test('a report that falls short is told so', async () => {
    const [first] = cases;
    const { log = '', site = '', want } = first ?? {};
    const ran = await run('--site', site, '--log', log, '--account', want?.account ?? '', '--json');
    const report = JSON.parse(ran.out) as Report;
    const wrong = { ...report, projects: [] };
    expect(want === undefined ? [] : shortfalls(want, wrong)).not.toEqual([]);
  });
});
