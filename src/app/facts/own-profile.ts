import * as z from 'zod';
import { profileNames, spaceKinds, vendorProfiles, type ListedProfile, type Profile } from '../../access';
import type { Outcome, ProfileAsked, ProfileFile } from '../../contract';
import type { CatalogueEntry, JiraReader } from '../../jira';
import { listed } from '../../text/english';
import { nearest } from '../../text/nearest';
import { misfitSays, pathOf, quoted } from '../../text/schema-words';
import { bad, badCall, good } from '../problems';

/**
 * An admin's own list of permissions: a JSON file that comes from anywhere. It is whole or refused; a field that this app does not know
 * is refused too, for a condition that is misspelt would ask for more than was meant. docs/own-profile.md describes it.
 */

/** Permissions of a list, at most: as many as the line of a space in the index of a report has room for. */
const mostNeeds = 50;

export const profileFile = z.strictObject({
  version: z.literal(1),
  name: z.string().trim().min(1).max(100),
  task: z.enum(['backup', 'restore']),
  source: z
    .strictObject({
      link: z.url({ protocol: /^https$/ }).max(500),
      date: z.iso.date('expected a day such as 2026-11-28'),
    })
    .nullable()
    .default(null),
  needs: z
    .array(
      z.strictObject({ permission: z.string().min(1).max(255), spaces: z.enum(spaceKinds).exactOptional() }),
    )
    .min(1)
    .max(mostNeeds),
}) satisfies z.ZodType<ProfileFile>;

/** The profile that a check is started for: a task, a vendor's list by its id, or an own list, which is held against the site. */
export async function askedProfile(asked: ProfileAsked, jira: JiraReader): Promise<Outcome<Profile>> {
  if (asked === 'backup' || asked === 'restore') return good(asked);
  if (typeof asked === 'string') return vendorProfile(asked);
  const catalogue = await jira.permissionCatalogue();
  return catalogue.ok
    ? ownProfile(asked, catalogue.value)
    : badCall(catalogue.failure, 'list the permissions of this site');
}

/** A vendor's list by its id. */
export function vendorProfile(id: string): Outcome<ListedProfile> {
  const found = vendorProfiles.find(({ vendor }) => vendor === id);
  return found === undefined
    ? bad('not-a-profile', `expected ${listed(profileNames, 'or')}, got ${quoted(id)}`)
    : good(found);
}

/** Reads the text of a profile and holds it against the permissions of the site. A refusal begins with the path of what is wrong. */
export function readOwnProfile(text: string, catalogue: readonly CatalogueEntry[]): Outcome<ListedProfile> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return bad('not-a-profile', `not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = profileFile.safeParse(json, { reportInput: true });
  if (parsed.success) return ownProfile(parsed.data, catalogue);
  return refused(parsed.error.issues.map((issue) => ({ path: issue.path, says: misfitSays(issue) })));
}

/** Holds a profile file against the permissions of the site. */
function ownProfile(
  { name, task, source, needs }: ProfileFile,
  catalogue: readonly CatalogueEntry[],
): Outcome<ListedProfile> {
  const onSite = new Map(catalogue.map((permission) => [permission.key, permission]));
  const wrong = needs.flatMap((need, at) => misfitOf(need, needs.slice(0, at), onSite, ['needs', at]));
  if (wrong.length > 0) return refused(wrong);
  return good({
    ...{ vendor: null, name, task, source },
    needs: needs.map((need) => ({
      ...need,
      scope: onSite.get(need.permission)?.global === true ? 'global' : 'project',
    })),
    alsoCalls: false,
  });
}

type Need = ProfileFile['needs'][number];
interface Misfit {
  readonly path: readonly PropertyKey[];
  readonly says: string;
}

function misfitOf(
  { permission, spaces }: Need,
  before: readonly Need[],
  onSite: ReadonlyMap<string, CatalogueEntry>,
  path: readonly PropertyKey[],
): readonly Misfit[] {
  const seen = onSite.get(permission);
  if (seen === undefined) {
    const meant = nearest(permission, onSite.keys());
    const says = `${quoted(permission)} is no permission of this site${meant === null ? '' : `; did you mean ${meant}?`}`;
    return [{ path: [...path, 'permission'], says }];
  }
  if (seen.global && spaces !== undefined)
    return [
      {
        path: [...path, 'spaces'],
        says: `${permission} is a global permission: it holds on the whole site, so leave out its spaces`,
      },
    ];
  const twice = before.findIndex((need) => need.permission === permission && need.spaces === spaces);
  return twice < 0 ? [] : [{ path, says: `the same as needs[${twice}]` }];
}

function refused([first, ...more]: readonly Misfit[]): Outcome<never> {
  const at = first === undefined ? '' : pathOf(first.path);
  const rest = more.length === 0 ? '' : ` (and ${more.length} more)`;
  return bad('not-a-profile', `${at === '' ? '' : `${at}: `}${first?.says ?? 'it cannot be read'}${rest}`);
}
