import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  openPlatform,
  standInBackend,
  type Invoked,
  type JiraBackend,
  type PersonalData,
  type Platform,
} from '../../local/forge';
import { openJira, type Jira, type Site } from '../../local/jira';
import { siteIn } from '../local/jira/small-site';
import type { Gate } from '../store/in-forge';
import type { Clock } from '../../src/jira';
import type { Contract, Operation, Outcome, ScanStart, ScanStatus } from '../../src/contract';
import { backgroundOf } from '../../src/resolvers/background';
import { checkAccessOf } from '../../src/resolvers/check-access';
import { dutiesOf } from '../../src/resolvers/duties';
import { resolverOf } from '../../src/resolvers/make-resolver';

/** Both pages of the app on a site, as the browser would use them: the real resolvers on the real packages. */

export const manifestFile = path.join(__dirname, '../../manifest.yml');
const samples = path.join(__dirname, '../samples');

export type Payload<Op extends Operation> = Parameters<Contract[Op]> extends [infer Given] ? Given : object;
export type Value<Op extends Operation> =
  Awaited<ReturnType<Contract[Op]>> extends Outcome<infer Inner> ? Inner : never;

/** A clock that moves when it is told to, and when somebody waits. */
export class TestClock implements Clock {
  waits: number[] = [];
  constructor(public time = Date.parse('2026-11-23T09:10:00.000Z')) {}
  now = (): number => this.time;
  chance = (): number => 0;
  sleep = async (milliseconds: number): Promise<void> => {
    this.waits.push(milliseconds);
    this.time += milliseconds;
  };
}

export interface PageOptions {
  /** A site file; the small sample by default. */
  readonly site?: unknown;
  readonly manifest?: string;
  readonly clock?: TestClock;
  /** Puts something between the app and its store. */
  readonly storage?: Gate;
  /** What Atlassian answers to reports of account ids. */
  readonly personalData?: PersonalData;
  /** Puts something between the app and the stand-in. */
  readonly through?: (backend: JiraBackend) => JiraBackend;
}

export interface Page {
  readonly platform: Platform;
  readonly jira: Jira;
  readonly site: Site;
  readonly clock: TestClock;
  /** Any operation with any payload, on any page, as anybody. */
  invoke(
    operation: string,
    payload?: unknown,
    as?: { accountId?: string | null; project?: string; moduleKey?: string },
  ): Promise<Invoked>;
  /** An operation of the admin page. */
  ask<Op extends Operation>(
    operation: Op,
    payload: Payload<Op>,
    accountId?: string,
  ): Promise<Outcome<Value<Op>>>;
  /** An operation of the page of a project. */
  askProject<Op extends 'project/view' | 'project/plan'>(
    operation: Op,
    key: string,
    accountId?: string,
  ): Promise<Outcome<Value<Op>>>;
}

const smallSiteText = (): string => readFileSync(path.join(samples, 'site-small.json'), 'utf8');

export const smallSite = (): Record<string, unknown> =>
  JSON.parse(smallSiteText()) as Record<string, unknown>;

export function openPage(options: PageOptions = {}): Page {
  const site = siteIn(options.site === undefined ? smallSiteText() : JSON.stringify(options.site));
  const clock = options.clock ?? new TestClock();
  const jira = openJira(site);
  const through = options.through ?? ((backend: JiraBackend) => backend);
  const platform = openPlatform({
    backend: through(standInBackend(jira)),
    manifestFile: options.manifest ?? manifestFile,
    viewer: site.viewer,
    appUser: site.appUser,
    handlers: async () => ({
      ...{ resolver: resolverOf(clock), background: backgroundOf(clock) },
      ...{ ...dutiesOf(clock), checkAccess: checkAccessOf(clock) },
    }),
    now: clock.now,
    storeCallMilliseconds: 5,
    ...(options.storage === undefined ? {} : { storage: options.storage }),
    ...(options.personalData === undefined ? {} : { personalData: options.personalData }),
  });
  const invoke: Page['invoke'] = (functionKey, payload = {}, { accountId, project, moduleKey } = {}) => {
    const found = site.projects.find(({ key }) => key === project);
    return platform.invoke({
      functionKey,
      payload,
      moduleKey: moduleKey ?? (project === undefined ? 'gaps-admin' : 'gaps-project'),
      ...(project === undefined
        ? {}
        : { extension: { project: { id: String(found?.id ?? 999), key: project } } }),
      ...(accountId === undefined ? {} : { accountId }),
    });
  };
  const outcomeOf = async <T>(invoked: Promise<Invoked>): Promise<Outcome<T>> => {
    const result = await invoked;
    if (result.kind !== 'result') throw new Error(JSON.stringify(result));
    return result.value as Outcome<T>;
  };
  return {
    platform,
    jira,
    site,
    clock,
    invoke,
    ask: (operation, payload, accountId) =>
      outcomeOf(invoke(operation, payload, accountId === undefined ? {} : { accountId })),
    askProject: (operation, project, accountId) =>
      outcomeOf(invoke(operation, {}, { project, ...(accountId === undefined ? {} : { accountId }) })),
  };
}

export const wholeSite = (accountId: string, profile: 'backup' | 'restore' = 'backup'): ScanStart => ({
  accountId,
  profile,
  profileChosen: true,
  log: null,
  parts: 0,
  actors: [],
  hosts: [],
});

/** The value of an outcome that must be good. */
export function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.problem.code}: ${outcome.problem.says}`);
  return outcome.value;
}

export async function started(page: Page, start: ScanStart): Promise<ScanStatus> {
  const { kind, scan } = value(await page.ask('scan/start', start));
  if (kind === 'busy') throw new Error('busy');
  return scan;
}

/** Advances a scan until it is over, or until it is paused. */
export async function advanced(
  page: Page,
  begun: ScanStatus,
  tell?: (scan: ScanStatus) => void,
): Promise<ScanStatus> {
  let scan = begun;
  for (let steps = 0; scan.state === 'running'; steps += 1) {
    if (steps > 500) throw new Error(`stuck at ${scan.says}`);
    scan = value(await page.ask('scan/advance', { scanId: scan.scanId, step: scan.step }));
    tell?.(scan);
  }
  return scan;
}

/** Advances a scan until it is over. Where it is paused, the clock moves on to when it may go on. */
export async function advancedOverHours(
  page: Page,
  begun: ScanStatus,
  tell?: (scan: ScanStatus) => void,
): Promise<ScanStatus> {
  let scan = await advanced(page, begun, tell);
  while (scan.state === 'paused' && scan.until !== null) {
    page.clock.time = Math.max(page.clock.time, Date.parse(scan.until));
    const on = value(await page.ask('scan/advance', { scanId: scan.scanId, step: scan.step }));
    tell?.(on);
    scan = await advanced(page, on, tell);
  }
  return scan;
}

/** Runs a whole scan and returns the id of its report. */
export async function scanned(page: Page, start: ScanStart): Promise<string> {
  const scan = await advanced(page, await started(page, start));
  if (scan.reportId === null) throw new Error(`${scan.state}: ${scan.problem?.says ?? ''}`);
  return scan.reportId;
}

export const firstQuery = { text: '', cause: null, state: null, sort: 'records', page: 1 } as const;
