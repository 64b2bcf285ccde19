import fc from 'fast-check';
import type { MadeChange } from '../../../src/report/change-view';
import type { ChangeJournal } from '../../../src/contract/changes';
import type { Outcome } from '../../../src/contract';
import { printFigures, runs } from '../../sizes';
import { openPage, smallSite, value, type Page } from '../admin-page';
import { during, type Lived, type Mishap } from './mortal';
import {
  addToLevel,
  addToRole,
  applied,
  grantTo,
  journalOf,
  planId,
  reportId,
  siteText,
  switchedOn,
  undone,
  withPlan,
  withProjectPlan,
} from './planned';

/**
 * Every operation that writes Jira, ended at any of its calls to Jira and to the store, or given a wrong answer there: nothing is
 * written twice, nothing is lost, nothing is stuck, and nothing is other than it is said to be.
 */

const three = ['BROWSE_PROJECTS', 'ADD_COMMENTS', 'EDIT_ISSUES'];
const changes = [addToRole('PAY', '10003'), grantTo(three), addToLevel()] as const;
const other = addToRole('FIN', '10002');

/** u-lee administers PAY alone. */
async function opened(change: (typeof changes)[number]): Promise<Page> {
  const site = smallSite();
  site.projects = (site.projects as Record<string, unknown>[]).map((project) => ({
    ...project,
    roleActors: project.key === 'PAY' ? [{ roleId: 10002, users: ['u-lee'], groups: [] }] : [],
  }));
  const page = openPage({ site });
  await switchedOn(page);
  await withPlan(page, [change, other]);
  await withProjectPlan(page, 'PAY', [change]);
  return page;
}

type Given = { readonly page: Page; readonly id: string; readonly sequence: number };
const lee = { accountId: 'u-lee', project: 'PAY' };

/** How each operation is sent; `on`: after the change was made. */
const operations = {
  'change/apply': {
    on: false,
    send: ({ page, sequence }) => page.invoke('change/apply', { reportId, planId, changeId: 'c1', sequence }),
  },
  'change/confirm': { on: true, send: ({ page, id }) => page.invoke('change/confirm', { id }) },
  'change/undo': { on: true, send: ({ page, id, sequence }) => page.invoke('change/undo', { id, sequence }) },
  'project/apply': {
    on: false,
    send: ({ page, sequence }) => page.invoke('project/apply', { planId, changeId: 'c1', sequence }, lee),
  },
  'project/confirm': { on: true, send: ({ page, id }) => page.invoke('project/confirm', { id }, lee) },
  'project/undo': {
    on: true,
    send: ({ page, id, sequence }) => page.invoke('project/undo', { id, sequence }, lee),
  },
} satisfies Record<string, { on: boolean; send: (given: Given) => Promise<unknown> }>;
type Name = keyof typeof operations;

/** Which change is made by what: a space's own page changes roles alone. */
const trials = (Object.keys(operations) as Name[]).flatMap((name) =>
  changes.slice(0, name.startsWith('project/') ? 1 : 3).map((change) => ({ name, change })),
);
type Trial = (typeof trials)[number];

const html = '<!DOCTYPE html><html><body>Log in</body></html>';
const mishap: fc.Arbitrary<Mishap> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('dies' as const), done: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('no-answer' as const), done: fc.boolean() }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('answers' as const),
      done: fc.boolean(),
      status: fc.constantFrom(200, 204, 400, 401, 403, 404, 409, 500, 503),
      body: fc.constantFrom(
        ...[
          '{}',
          '[]',
          'null',
          '',
          html,
          '{"values":[',
          '{"errorMessages":["Something went wrong"],"errors":{}}',
        ],
      ),
    }),
  },
);

/** What of the change's additions is in Jira, each as often as it is there. */
function there({ site }: Page, { change }: Trial): readonly string[] {
  if (change.kind === 'grant-in-scheme') {
    const scheme = site.permissionSchemes.find(({ id }) => id === 10_000);
    return (scheme?.grants ?? []).flatMap(({ permission, holder }) =>
      holder.type === 'user' && holder.value === 'u-dana' && three.includes(permission) ? [permission] : [],
    );
  }
  if (change.kind === 'add-to-security-level') {
    const members = site.securitySchemes.flatMap(
      ({ levels }) => levels.find(({ id }) => id === 301)?.members ?? [],
    );
    return members.flatMap(({ value: who }) => (who === 'u-dana' ? ['member'] : []));
  }
  const entries = site.projects.find(({ key }) => key === 'PAY')?.roleActors ?? [];
  return entries.flatMap(({ roleId, users }) =>
    roleId === 10_003 ? users.filter((who) => who === 'u-dana') : [],
  );
}

/** Whether what is said of a change is so. Begun and not known says nothing. */
function isSo({ state }: MadeChange, here: number, of: number): boolean {
  switch (state) {
    case 'making':
      return true;
    case 'made':
    case 'was-there':
      return here === of;
    case 'part-made':
      return here > 0 && here < of;
    case 'refused':
    case 'failed':
    case 'undone':
    case 'undone-elsewhere':
      return here === 0;
  }
}

async function begun(trial: Trial): Promise<Given & { readonly before: string }> {
  const page = await opened(trial.change);
  const before = siteText(page);
  const id = operations[trial.name].on ? (await applied(page)).change.id : '';
  return { page, before, id, sequence: operations[trial.name].on ? 2 : 1 };
}

type Calls = Pick<Lived<unknown>, 'calls' | 'writes'>;
const counted = new Map<Trial, Calls>();
/** Which calls the operation makes when nothing goes wrong. */
async function callsOf(trial: Trial): Promise<Calls> {
  const known = counted.get(trial);
  if (known !== undefined) return known;
  const given = await begun(trial);
  const calls = await during(null, () => operations[trial.name].send(given));
  counted.set(trial, calls);
  return calls;
}

/** The call that it happens at: any, or one of those that write. */
interface Where {
  readonly of: 'all' | 'writes';
  readonly number: number;
}
const where: fc.Arbitrary<Where> = fc.record({
  of: fc.constantFrom('all' as const, 'all' as const, 'writes' as const),
  number: fc.nat(9999),
});
function placeOf({ of, number }: Where, { calls, writes }: Calls): number {
  const write = of === 'writes' ? writes[number % Math.max(1, writes.length)] : undefined;
  return write ?? number % calls;
}

const figures = { deaths: 0, answers: 0, made: 0, settled: 0 };

async function survives(trial: Trial, call: Where, what: Mishap): Promise<void> {
  const of = trial.change.kind === 'grant-in-scheme' ? three.length : 1;
  const at = placeOf(call, await callsOf(trial));
  const given = await begun(trial);
  const { page, before } = given;
  const { result } = await during({ at, what }, () => operations[trial.name].send(given));
  if (what.kind === 'dies') figures.deaths += 1;
  else figures.answers += 1;

  // what was answered is so, and nothing is there twice
  const here = there(page, trial);
  expect(new Set(here).size).toBe(here.length);
  const outcome = (result as { value?: Outcome<{ change: MadeChange }> }).value;
  if (outcome?.ok === true && what.kind !== 'dies') {
    expect([outcome.value.change.state, isSo(outcome.value.change, here.length, of)]).toEqual([
      outcome.value.change.state,
      true,
    ]);
  }

  // half a minute later whoever looks finds all of it, and takes it back
  page.clock.time += 31_000;
  const found: ChangeJournal = await journalOf(page);
  const states = found.changes.map(({ state }) => state);
  expect(states).not.toContain('making');
  if (here.length > 0) expect(found.changes.some(({ undoable }) => undoable)).toBe(true);
  for (const change of found.changes)
    expect([change.state, isSo(change, here.length, of)]).toEqual([change.state, true]);
  if (here.length > 0) figures.made += 1;
  if (what.kind === 'dies' && found.changes.length > 0) figures.settled += 1;

  // nobody is kept from anything: elsewhere, and here
  const elsewhere = (await applied(page, 'c2')).change;
  expect(elsewhere.state).toBe('made');
  const again = (await applied(page)).change;
  expect(['made', 'was-there']).toContain(again.state);
  expect(there(page, trial)).toHaveLength(of);
  for (const { id, undoable } of (await journalOf(page)).changes) {
    if (undoable) expect((await undone(page, id)).change.state).toBe('undone');
  }
  expect(siteText(page)).toBe(before);
}

const size = runs('deaths', 15, 3000);

test(
  'any death and any wrong answer, at any call of an operation that writes Jira: once, all of it, never stuck, as it is said',
  async () => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    await fc.assert(fc.asyncProperty(fc.constantFrom(...trials), where, mishap, survives), size);
    log.mockRestore();
    printFigures({
      ...figures,
      calls: Object.fromEntries(
        [...counted].map(([{ name, change }, { calls }]) => [`${name} ${change.kind}`, calls]),
      ),
    });
    expect(figures.made).toBeGreaterThan(0);
    expect(figures.settled).toBeGreaterThan(0);
    expect(value(await (await opened(other)).ask('change/journal', {})).changes).toEqual([]);
  },
  30_000 + size.numRuns * 500,
);
