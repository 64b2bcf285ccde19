import { BROWSE_PROJECTS, type PermissionKey, type WorkItem } from '../access';
import type { Finding, Want } from '../log/finding';
import { isGlobal, keysOnSite, type Catalogue } from './catalogue';
import { asTheLogSays, notKnown, type AsTheLogSays, type PermissionWant } from './as-the-log-says';
import type { SiteFacts } from './facts';
import type { UnknownBecause } from './gap';
import type { RecordGroup } from './record-groups';

/** Facts that settle what Jira says to a record. */
export type VerdictFacts = Catalogue & Pick<SiteFacts, 'projects' | 'verdicts'>;

/**
 * What Jira says to the records of a group. Any one key of a want is enough; where all are refused, the gap is the first key
 * that fits: of the project, where one is named.
 */
export type VerdictMatch =
  /** The keys of the want that Jira grants, the least powerful first. */
  | {
      readonly kind: 'granted';
      readonly on: 'site' | 'project' | 'item';
      readonly permissions: readonly [PermissionKey, ...PermissionKey[]];
    }
  | { readonly kind: 'refused'; readonly on: 'site' | 'project'; readonly permission: PermissionKey }
  | { readonly kind: 'refused-on-item'; readonly permission: PermissionKey; readonly item: WorkItem }
  /** The project is archived, in the trash or not found: nothing is asked there. */
  | { readonly kind: 'not-live'; readonly permission: PermissionKey }
  | AsTheLogSays;

const unclear: Want = { kind: 'unclear' };

/** What a permission record lacked. */
export function wantOf({ want }: Finding): Want {
  return want === null || (want.kind === 'permission' && want.anyOf.length === 0) ? unclear : want;
}

/** What Jira’s verdict makes of a record group. */
export function matchVerdicts(recordGroup: RecordGroup, facts: VerdictFacts): VerdictMatch {
  const want = wantOf(recordGroup.finding);
  if (isNotLive(recordGroup, facts)) {
    const permission = keyWhereNotLive(want, facts);
    if (permission !== null) return { kind: 'not-live', permission };
  }
  return want.kind === 'permission'
    ? matchPermission(want, recordGroup, facts)
    : asTheLogSays(want, recordGroup.about);
}

/** The keys of a want that Jira grants in a project, the least powerful first. */
export function grantedInProject(
  want: PermissionWant,
  projectId: string,
  facts: VerdictFacts,
): readonly PermissionKey[] {
  const granted = facts.verdicts.projects.get(projectId);
  return keysOnSite(want.anyOf, facts).project.filter((key) => granted?.has(key) ?? false);
}

function isNotLive({ where }: RecordGroup, { projects }: VerdictFacts): boolean {
  if (where.kind === 'project') return projects.get(where.id)?.status !== 'live';
  return where.kind === 'not-found';
}

/** A want of global keys alone is not the project's: null. A want without a key stands for reading the project at all. */
function keyWhereNotLive(want: Want, catalogue: Catalogue): PermissionKey | null {
  if (want.kind === 'other-person') return want.permission;
  if (want.kind !== 'permission') return BROWSE_PROJECTS;
  const onSite = keysOnSite(want.anyOf, catalogue).project[0];
  return onSite ?? want.anyOf.find((key) => !isGlobal(key, catalogue)) ?? null;
}

function matchPermission(want: PermissionWant, recordGroup: RecordGroup, facts: VerdictFacts): VerdictMatch {
  const keys = keysOnSite(want.anyOf, facts);
  const [first] = keys.project;
  const globally = matchGlobally(keys.global, facts);
  if (first === undefined) {
    return globally ?? notKnown(want.anyOf[0] ?? null, 'permission-not-on-site');
  }
  if (recordGroup.where.kind !== 'project') return globally ?? notKnown(first, ...whyNowhere(recordGroup));

  const [...granted] = grantedInProject(want, recordGroup.where.id, facts);
  const [least, ...more] = granted;
  if (least === undefined) {
    if (globally?.kind === 'granted') return globally;
    const asked = facts.verdicts.projects.has(recordGroup.where.id);
    return asked ? { kind: 'refused', on: 'project', permission: first } : notKnown(first, 'verdict-missing');
  }
  if (recordGroup.about.kind === 'no-item') {
    return { kind: 'granted', on: 'project', permissions: [least, ...more] };
  }
  const onItem = matchOnItem(recordGroup, granted, facts);
  if (onItem !== null && onItem.kind === 'granted') return onItem;
  if (globally?.kind === 'granted') return globally;
  return onItem ?? notKnown(least, ...whyNowhere(recordGroup));
}

function matchGlobally(keys: readonly PermissionKey[], { verdicts }: VerdictFacts): VerdictMatch | null {
  const [first] = keys;
  if (first === undefined) return null;
  const [least, ...more] = keys.filter((key) => verdicts.global.includes(key));
  return least === undefined
    ? { kind: 'refused', on: 'site', permission: first }
    : { kind: 'granted', on: 'site', permissions: [least, ...more] };
}

/** null: Jira was not asked about the work item. */
function matchOnItem(
  { about }: RecordGroup,
  grantedThere: readonly PermissionKey[],
  { verdicts }: VerdictFacts,
): VerdictMatch | null {
  if (about.kind !== 'item') return null;
  const verdict = verdicts.issues.get(about.item.id);
  if (verdict === undefined) return null;
  const [least, ...more] = grantedThere.filter((key) => verdict.granted.has(key));
  if (least !== undefined) return { kind: 'granted', on: 'item', permissions: [least, ...more] };
  const refused = grantedThere.find((key) => verdict.asked.has(key));
  return refused === undefined ? null : { kind: 'refused-on-item', permission: refused, item: about.item };
}

function whyNowhere({ about }: RecordGroup): [UnknownBecause['kind'], ...string[]] {
  if (about.kind === 'not-seen' || about.kind === 'not-read') return [`issue-${about.kind}`, about.name];
  return about.kind === 'no-item' ? ['no-project-named'] : ['issue-not-asked'];
}
