import type { JiraReader, Result } from '../../jira';
import { spacesAsked, type Difference } from '../../report';
import type { Outcome } from '../../contract';
import { badCall, good } from '../problems';
import { inBatches } from '../../jira/batches';
import type { SpaceOfScheme } from '../plans/basis';

/** Questions at one time: below Jira's burst limits. */
const width = 10;

interface Scheme {
  readonly schemeId: string;
  readonly schemeName: string;
}

/**
 * Which spaces use a scheme now and did not, and the other way round: those that were known to use it, those that the audit log
 * names since, and some others are asked one by one. `since`: ISO, when the known ones were read.
 */
export async function spacesDiffer(
  { schemeId, schemeName }: Scheme,
  known: readonly SpaceOfScheme[],
  since: string,
  jira: JiraReader,
): Promise<Outcome<readonly Difference[]>> {
  const before = known.slice(0, spacesAsked.known);
  const others = await otherSpaces(schemeId, known, since, jira);
  if (!others.ok) return others;
  const schemes = await schemesOf([...before, ...others.value], jira);
  const left: string[] = [];
  for (const { id, key } of before) {
    const answer = schemes.get(id);
    if (answer === undefined || (answer.ok && answer.value === schemeId)) continue;
    // in the trash or gone: it does not use it any more
    if (!answer.ok && answer.failure.kind !== 'not-found') {
      return badCall(answer.failure, `say which permission scheme ${key} uses`);
    }
    left.push(key);
  }
  const joined = others.value.filter(({ id }) => {
    const answer = schemes.get(id);
    return answer?.ok === true && answer.value === schemeId;
  });
  if (joined.length + left.length === 0) return good([]);
  return good([
    { kind: 'scheme-spaces', schemeName, joined: joined.map(({ key }) => key).sort(), left: left.sort() },
  ]);
}

/** Those that the audit log names first; then as many as there is room for. */
async function otherSpaces(
  schemeId: string,
  known: readonly SpaceOfScheme[],
  since: string,
  jira: JiraReader,
): Promise<Outcome<readonly SpaceOfScheme[]>> {
  const page = await jira.allProjects(0);
  if (!page.ok) return badCall(page.failure, 'list the spaces of this site');
  const knownIds = new Set(known.map(({ id }) => id));
  const seen = page.value.items.filter(
    ({ id, kind, status }) => kind === 'company-managed' && status === 'live' && !knownIds.has(id),
  );
  const byAudit = (await auditedSpaces(schemeId, since, jira)).filter((id) => !knownIds.has(id));
  const keys = new Map(page.value.items.map(({ id, key }) => [id, key]));
  const named = await namedSpaces(
    byAudit.filter((id) => !keys.has(id)),
    jira,
  );
  const first = [
    ...byAudit.flatMap((id) => {
      const key = keys.get(id);
      return key === undefined ? [] : [{ id, key }];
    }),
    ...named,
  ];
  const ids = new Set(first.map(({ id }) => id));
  const rest = seen.filter(({ id }) => !ids.has(id)).slice(0, Math.max(0, spacesAsked.others - first.length));
  return good([...first, ...rest.map(({ id, key }) => ({ id, key }))]);
}

/**
 * Ids of the spaces that Jira's audit log names together with the scheme, or as what was changed itself: a new space. On the Free
 * plan Jira keeps no such log, and what it does not say proves nothing; then the others are all there is to ask.
 */
async function auditedSpaces(schemeId: string, since: string, jira: JiraReader): Promise<readonly string[]> {
  const answer = await jira.auditSince(since);
  if (!answer.ok) return [];
  const ids = answer.value.items.flatMap(({ about }) => {
    const spaces = about.filter(({ type }) => type === 'PROJECT').map(({ id }) => id);
    const isAbout = about.some(({ type, id }) => type === 'SCHEME' && id === schemeId);
    return isAbout ? spaces : about[0]?.type === 'PROJECT' ? spaces.slice(0, 1) : [];
  });
  return [...new Set(ids)].slice(0, spacesAsked.others);
}

async function namedSpaces(ids: readonly string[], jira: JiraReader): Promise<readonly SpaceOfScheme[]> {
  if (ids.length === 0) return [];
  const answer = await jira.projectsByName({ ids }, 'viewer');
  return answer.ok ? answer.value.items.map(({ id, key }) => ({ id, key })) : [];
}

async function schemesOf(
  spaces: readonly SpaceOfScheme[],
  jira: JiraReader,
): Promise<ReadonlyMap<string, Result<string>>> {
  const schemes = new Map<string, Result<string>>();
  for (const some of inBatches(spaces, width)) {
    await Promise.all(some.map(async ({ id }) => schemes.set(id, await jira.schemeIdOfProject(id))));
  }
  return schemes;
}
