import * as z from 'zod';
import {
  applyOverlay,
  projectRow,
  reportHead,
  selectPage,
  selectMap,
  explainProject,
  reportLists as listsOf,
  recheckView,
} from '../../report';
import type { ProjectRow } from '../../report/space-view';
import type { AdminDefinition } from '../../app/invocation';
import type { Outcome } from '../../contract';
import { ownId, name } from '../payloads/parts';
import { viewQuery, mapQuery, sideBySideQuery } from '../payloads/report-query';
import { good, bad } from '../../app/problems';
import { openLists, ofReport } from '../../app/reports/open-report';
import { openOverlay } from '../../app/reports/overlay';
import { rowsOf, rowOf } from '../../app/reports/rows';
import { openSchemes } from '../../app/plans/space-schemes';
import { currentIndex } from '../../app/reports/current-index';
import { withNames } from '../../app/reports/space-names';
import { wordsOf } from '../../app/reports/words-of';
import { changesBySpace } from '../../app/plans/changes-by-space';
import { besideView } from '../../app/plans/beside';
import { adviceOf } from '../../app/plans/advice-of';
import { openRetry } from '../../app/reports/retry';
import { recheckSpaces } from '../../app/reports/recheck/recheck-spaces';
import { chooseProfile } from '../../app/reports/profile-choice';

const isFound = ({ status }: Pick<ProjectRow, 'status'>): boolean => status !== 'not-found';

/** One screen of a report, filtered and sorted. */
export const reportPage: AdminDefinition<'report/page'> = {
  who: 'jira-admin',
  payload: z.object({ reportId: ownId, query: viewQuery }),
  run: ofReport(async (report, { reportId, query }, invocation) => {
    const { stored } = report;
    const overlay = await openOverlay(report);
    const { index, tally } = await currentIndex(report, overlay);
    const { entries, matching, page, pages } = selectPage(index, query, await openSchemes(reportId));
    const rows = (await rowsOf(reportId, entries)).map((row) => applyOverlay(row, overlay));
    const words = await wordsOf(stored, rows, invocation.jira, overlay);
    const warnings = [...overlay.warnings, ...stored.summary.warnings];
    const summary = { ...stored.summary, tally, warnings };
    const canCheckAgain = stored.findings !== undefined;
    return good({
      head: reportHead({ reportId, by: stored.by, summary, canCheckAgain }, words, overlay),
      rows: await withNames(
        rows.map((row) => projectRow(row, words)),
        isFound,
        invocation.jira,
      ),
      matching,
      page,
      pages,
    });
  }),
};

/** One screen of the map of spaces × permissions: it is made of the index alone, however many spaces there are. */
export const reportMap: AdminDefinition<'report/map'> = {
  who: 'jira-admin',
  payload: z.object({ reportId: ownId, query: mapQuery }),
  run: ofReport(async (report, { reportId, query }, invocation) => {
    const { stored } = report;
    const overlay = await openOverlay(report);
    const { index } = await currentIndex(report, overlay);
    const of = {
      ...{ index, schemes: await openSchemes(reportId), profile: stored.summary.profile },
      changes: await changesBySpace(reportId, query.planId),
      changed: overlay.changed,
      words: await wordsOf(stored, [], invocation.jira),
    };
    const map = selectMap(of, query);
    if (map.open === null) return good(map);
    const rows = await withNames(map.open.rows, ({ state }) => state !== 'not-checked', invocation.jira);
    return good({ ...map, open: { ...map.open, rows } });
  }),
};

/** Two accounts side by side: a report and the one that it stands beside. */
export const reportBeside: AdminDefinition<'report/beside'> = {
  who: 'jira-admin',
  payload: z.object({ reportId: ownId, query: sideBySideQuery }),
  run: ofReport(async (report, { query }, invocation) => good(await besideView(report, query, invocation))),
};

const noSuchSpace: Outcome<never> = bad(
  'no-such-report',
  'This report has no such space. Close it and open it again.',
);

/** What an opened row shows. */
export const reportProject: AdminDefinition<'report/project'> = {
  who: 'jira-admin',
  payload: z.object({ reportId: ownId, key: name }),
  run: ofReport(async (report, { reportId, key }, invocation) => {
    const found = await rowOf(reportId, key);
    if (found === null) return noSuchSpace;
    const overlay = await openOverlay(report);
    const row = applyOverlay(found, overlay);
    const words = await wordsOf(report.stored, [row], invocation.jira);
    const opened = explainProject(row, words, overlay, await adviceOf(report, words, invocation));
    const [named = opened.row] = await withNames([opened.row], isFound, invocation.jira);
    return good({ ...opened, row: named });
  }),
};

/** What was set aside, not recognised and not read. */
export const reportLists: AdminDefinition<'report/lists'> = {
  who: 'jira-admin',
  payload: z.object({ reportId: ownId }),
  run: ofReport(async (report, { reportId }, invocation) => {
    const { stored } = report;
    const overlay = await openOverlay(report);
    const retry = await openRetry(report, overlay);
    return good(listsOf(await openLists(reportId), await wordsOf(stored, [], invocation.jira), retry));
  }),
};

/** *Check again* of one space: Jira is asked anew, and its answer is laid over the report. */
export const reportCheckAgain: AdminDefinition<'report/check-again'> = {
  who: 'jira-admin',
  payload: z.object({ reportId: ownId, key: name }),
  run: ofReport(async (report, { reportId, key }, invocation) => {
    const found = await rowOf(reportId, key);
    if (found === null) return noSuchSpace;
    const asked = await recheckSpaces(report, [key], invocation);
    if (!asked.ok) return asked;
    const again = asked.value.spaces[key];
    if (again === undefined) throw new Error('a space that was asked about without its answer');
    const overlay = await openOverlay(report);
    const row = applyOverlay(found, overlay);
    const words = await wordsOf(report.stored, [row], invocation.jira, overlay);
    return good({
      key,
      at: again.at,
      ...recheckView(row, again, words),
      explanation: explainProject(row, words, overlay, await adviceOf(report, words, invocation)),
    });
  }),
};

/** So many spaces are asked about in one invocation. */
const atOnce = 10;

/** Asks Jira again about spaces that changes of this app touched since they were last asked about, some at a time. */
export const reportCatchUp: AdminDefinition<'report/catch-up'> = {
  who: 'jira-admin',
  payload: z.object({ reportId: ownId }),
  run: ofReport(async (report, _payload, invocation) => {
    const changed = [...(await openOverlay(report)).changed].sort();
    if (changed.length === 0) return good({ asked: 0, left: 0 });
    const asked = await recheckSpaces(report, changed.slice(0, atOnce), invocation);
    if (!asked.ok) return asked;
    const { changed: left } = await openOverlay(report);
    return good({ asked: Object.keys(asked.value.spaces).length, left: left.size });
  }),
};

/** Makes the profile of a report, which a log suggested, the viewer's own choice. */
export const profileChoose: AdminDefinition<'profile/choose'> = {
  who: 'jira-admin',
  payload: z.object({ reportId: ownId }),
  run: ofReport(async (report, { reportId }, invocation) => {
    const { viewer, clock } = invocation;
    await chooseProfile(reportId, report.stored, { viewer, now: clock.now() });
    return good({ profile: report.stored.summary.profile });
  }),
};
