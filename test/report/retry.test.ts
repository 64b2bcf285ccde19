import Papa from 'papaparse';
import { retryView } from '../../src/report/words/retry';
import type { RefusedRecords, RefusedTarget } from '../../src/diagnosis';
import type { GapPart } from '../../src/diagnosis/gap-ref';
import { noOverlay, retryOf, retryToCsv, type Overlay, type Recheck } from '../../src/report';

const target = (state: RefusedTarget['state'], issue: string | null = null): RefusedTarget => ({
  project: 'PAY',
  permission: 'BROWSE_PROJECTS',
  issue,
  state,
});

const refused = (line: number, ...targets: readonly RefusedTarget[]): RefusedRecords => ({
  project: 'PAY',
  issue: targets[0]?.issue ?? null,
  records: 2,
  lines: [line],
  targets,
});

const log = { setAside: 5, unrecognised: 3 };

const asked = (again: Partial<Recheck>): Overlay => ({
  ...noOverlay,
  again: {
    PAY: {
      at: '2026-11-23T10:00:00.000Z',
      by: 'u-ada',
      status: 'live',
      closed: [],
      open: [],
      fresh: [],
      ...again,
    },
  },
});
const browse = (issue?: string): GapPart => ({
  permission: 'BROWSE_PROJECTS',
  ...(issue === undefined ? {} : { issue }),
});

/** What becomes of two records that were refused this. */
function fate(records: RefusedRecords, overlay: Overlay = noOverlay): string {
  const { againRecords, stillRefused, notKnown } = retryOf([records], log, overlay);
  expect(againRecords + stillRefused + notKnown).toBe(2);
  return againRecords === 2 ? 'again' : stillRefused === 2 ? 'still refused' : 'not known';
}

test.each<[string, string, RefusedRecords, Overlay]>([
  ['what Jira granted already', 'again', refused(1, target('granted')), noOverlay],
  ['what it refuses', 'still refused', refused(1, target('refused')), noOverlay],
  ['what depends on the work item', 'still refused', refused(1, target('conditional')), noOverlay],
  ['what no question settles', 'not known', refused(1, target('not-known')), noOverlay],
  [
    'one of two targets refused',
    'still refused',
    refused(1, target('granted'), target('refused')),
    noOverlay,
  ],
  ['one of two not known', 'not known', refused(1, target('granted'), target('not-known')), noOverlay],
  ['refused, and granted since', 'again', refused(1, target('refused')), asked({ closed: [browse()] })],
  [
    'refused on a work item, and granted since',
    'again',
    refused(1, target('refused', 'PAY-1')),
    asked({ closed: [browse('PAY-1')] }),
  ],
  [
    'a space granted since, whose work item is refused still',
    'still refused',
    refused(1, target('refused', 'PAY-1')),
    asked({ closed: [browse()], open: [browse('PAY-1')] }),
  ],
  [
    'granted, and refused since',
    'still refused',
    refused(1, target('granted')),
    asked({ fresh: [{ permission: 'BROWSE_PROJECTS', tier: 'content' }] }),
  ],
  [
    'granted, and the space archived since',
    'still refused',
    refused(1, target('granted')),
    asked({ status: 'archived' }),
  ],
  [
    'granted, and not found since',
    'not known',
    refused(1, target('granted')),
    asked({ status: 'not-found' }),
  ],
  [
    'granted, and only on some work items since',
    'still refused',
    refused(1, target('granted')),
    asked({ conditional: [{ permission: 'BROWSE_PROJECTS', holders: ['reporter'], records: 0, lines: [] }] }),
  ],
  [
    'asked again before a change touched it: as the report says',
    'still refused',
    refused(1, target('refused')),
    { ...asked({ closed: [browse()] }), changed: new Set(['PAY']) },
  ],
])('%s: %s', (_name, becomes, records, overlay) => {
  expect(fate(records, overlay)).toBe(becomes);
});

test('the list stands in the order of the log, each place once, and the five counts are its records', () => {
  const other = { ...refused(9, target('granted', 'WEB-1')), project: 'WEB' };
  const retry = retryOf(
    [refused(3, target('granted')), refused(4, target('refused')), refused(5, target('granted')), other],
    log,
    noOverlay,
  );
  expect(retry).toEqual({
    again: [
      { project: 'PAY', issue: null, records: 4, lines: [3, 5] },
      { project: 'WEB', issue: 'WEB-1', records: 2, lines: [9] },
    ],
    ...{ againRecords: 6, stillRefused: 2, notKnown: 0, setAside: 5, unrecognised: 3 },
  });
});

describe('the file', () => {
  const retry = retryOf([refused(3, target('granted')), refused(4, target('refused'))], log, noOverlay);
  const rows = (csv: string) => Papa.parse<Record<string, string>>(csv.slice(1), { header: true }).data;

  test('has what to retry, then what not and why; its records are those of the log', () => {
    const lines = rows(retryToCsv({ retry }));
    expect(lines.map(({ row, space, records }) => [row, space, records])).toEqual([
      ['retry', 'PAY', '2'],
      ['do not retry', '', '2'],
      ['do not retry', '', '5'],
      ['do not retry', '', '3'],
    ]);
    expect(lines[1]?.says).toBe(
      'Still refused: Jira refuses them now, or grants them on some work items only. Apply the changes first.',
    );
  });

  test('says so where there is no log', () => {
    expect(rows(retryToCsv({ retry: null }))).toMatchObject([{ row: 'none' }]);
  });
});

test('the page lists the first 200 places, and tells of the rest', () => {
  const many = Array.from({ length: 250 }, (_, at) => refused(at + 1, target('granted', `PAY-${at + 1}`)));
  const view = retryView(retryOf([...many, refused(900, target('refused'))], log, noOverlay));
  expect([view.again.length, view.notShown, view.again[0]]).toEqual([
    200,
    50,
    { place: 'PAY-1', records: 2, lines: [1] },
  ]);
  expect(view.says).toBe(
    'Jira now grants what 500 records of the log asked for, in 250 places. Retry these.',
  );
  expect(view.not.map(({ what, records }) => `${what} ${records}`)).toEqual([
    'Still refused 2',
    'Set aside 5',
    'Not recognised 3',
  ]);
});
