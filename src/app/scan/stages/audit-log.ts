import {
  aboutAccount,
  auditFilters,
  formerRoles as rolesToRead,
  formerSchemes as schemesToRead,
  type RoleOfProject,
} from '../../../diagnosis';
import { counted } from '../../../text/english';
import { auditChanges, formerFacts, listedSchemes } from '../former-facts';
import { draftReport } from '../report-draft';
import { siteFacts } from '../site-facts';
import { done, stage, type StepContext } from '../stage';
import { notRead, unlessBusy } from '../unread';

const day = 24 * 60 * 60 * 1000;
/** What was lost may have been lost some time before a backup met it. */
const daysBeforeLog = 14;
/** Without times in the log. Jira keeps older records, and nobody remembers them. */
const daysWithoutLog = 90;

/** Records in one answer, and in all of a report: each is a point. */
const mostRecords = { inAnswer: 250, inAll: 1_000 } as const;
/** Calls for what a change took. */
const mostSchemes = 6;
const mostRoles = 12;

/** The questions that are left, and the records that there is room for. */
interface Asking {
  readonly filters: readonly string[];
  readonly room: number;
}

/** What Jira's audit log knows of what is missing: one question after the other, for they share the room. */
export const auditLog = stage<Asking>({
  name: 'audit-log',
  says: () => 'Looking in the audit log when something was removed',
  plan: async ({ profile, store }) => {
    const { diagnosis, facts } = await draftReport(profile, store);
    const filters = auditFilters(diagnosis.projects, facts);
    return filters.length === 0 ? [] : [{ filters, room: mostRecords.inAll }];
  },
  work: async ({ filters, room }, step, learn) => {
    const [filter = '', ...rest] = filters;
    const limit = Math.min(room, mostRecords.inAnswer);
    const answer = await step.jira.auditSince(fromOf(step), { filter, limit });
    if (!answer.ok) {
      const row = { what: 'audit-log', id: '', project: null, right: 'Administer Jira' } as const;
      return notRead(answer.failure, row, learn);
    }
    const { items, total } = answer.value;
    learn('audit-asked', [filter, total > items.length ? oldestOf(items) : '']);
    const keep = aboutAccount(await siteFacts(step.store));
    for (const { id, changes } of items) {
      for (const change of changes) {
        const kept = keep(change);
        if (kept !== null) learn('audit-change', [id, kept]);
      }
    }
    const left = { filters: rest, room: room - items.length };
    return { ...done, more: rest.length === 0 || left.room <= 0 ? [] : [left] };
  },
});

const oldestOf = (items: readonly { readonly at: string }[]): string =>
  items.map(({ at }) => at).reduce((oldest, at) => (at < oldest ? at : oldest));

function fromOf({ head: { log }, clock }: Pick<StepContext, 'head' | 'clock'>): string {
  const first = log?.firstAt;
  const from =
    first === undefined
      ? clock.now() - daysWithoutLog * day
      : Math.min(first, clock.now()) - daysBeforeLog * day;
  return new Date(Math.max(0, from)).toISOString();
}

/** Schemes that spaces had before. One that is gone, or that nobody may read, explains nothing. */
export const formerSchemes = stage<string>({
  name: 'former-schemes',
  says: (count) => `Reading ${counted(count, 'permission scheme')} that spaces had before`,
  plan: async ({ profile, store }) => {
    const changes = await auditChanges(store);
    if (changes.length === 0) return [];
    const { facts } = await draftReport(profile, store);
    const wanted = schemesToRead(changes, facts);
    const listed = (await listedSchemes(store)).filter(({ id }) => wanted.includes(id));
    store.add('former-scheme', ...listed);
    return wanted.filter((id) => !listed.some((scheme) => scheme.id === id)).slice(0, mostSchemes);
  },
  work: async (schemeId, { jira }, learn) => {
    const answer = await jira.scheme(schemeId);
    if (!answer.ok) return unlessBusy(answer.failure);
    learn('former-scheme', answer.value);
    return done;
  },
});

/** Roles that show what a change took. */
export const formerRoles = stage<RoleOfProject>({
  name: 'former-roles',
  says: (count) => `Reading who is in ${counted(count, 'role')} that gave something before`,
  plan: async ({ profile, store }) => {
    const changes = await auditChanges(store);
    if (changes.length === 0) return [];
    const { diagnosis, facts } = await draftReport(profile, store);
    const former = await formerFacts(facts, store);
    const known = [...former.schemes.values(), ...(await listedSchemes(store))];
    return rolesToRead(diagnosis.projects, former, changes, known).slice(0, mostRoles);
  },
  work: async ({ projectId, roleId }, { jira }, learn) => {
    const answer = await jira.roleActors(projectId, roleId);
    if (!answer.ok) return unlessBusy(answer.failure);
    learn('former-actors', [projectId, answer.value]);
    return done;
  },
});

/** Which groups give an application: who left one may have lost it, and with it what needs one. */
export const givingGroups = stage<'all'>({
  name: 'giving-groups',
  says: () => 'Reading which groups give access to Jira',
  plan: async ({ store }) =>
    (await auditChanges(store)).some(({ kind }) => kind === 'group') ? ['all'] : [],
  work: async (_item, { jira }, learn) => {
    const answer = await jira.applications();
    if (!answer.ok) return unlessBusy(answer.failure);
    learn('application', ...answer.value);
    return done;
  },
});
