import * as z from 'zod';
import { openMeter, openReader, openReadingSender, type Clock, type JiraReader } from '../../jira';
import { openAllowance } from '../../jira/allowance';
import { placesSeen, theSite, type Accepted } from '../../report';
import { addPoints, readEraseMark } from '../../store';
import { factsOf } from '../facts/facts-of-space';
import { unseenAccount } from '../facts/unseen-account';
import { whoSpeaks } from '../facts/who-speaks';
import { projectQuestions } from '../../diagnosis';
import { pointsLeft } from '../scan/points-of-hour';
import { acceptedNeeds } from '../reports/accepted/accept';
import { changeBook, readBook, withLook, type WatchBook } from '../watch/book';

/** What Jira says of a space that was created, restored from the trash or taken out of the archive. */
const event = z.object({
  project: z.object({
    id: z
      .union([z.string(), z.number()])
      .transform(String)
      .refine((id) => /^\d{1,19}$/.test(id)),
  }),
});

const limits = { calls: 8, milliseconds: 12_000 } as const;

/**
 * Looks at a space that has just come. What cannot be asked now the next look at all spaces finds: an event comes once at the most, and
 * nothing rests on it.
 */
export async function lookAtSpace(told: unknown, clock: Clock): Promise<void> {
  const parsed = event.safeParse(told);
  if (!parsed.success || (await readEraseMark()) !== null) return;
  const book = await readBook();
  if (book === null || (await pointsLeft(clock.now())) === 0) return;
  const speaks = await whoSpeaks(book.watch.by, clock);
  if (speaks.kind !== 'may') return;
  const meter = openMeter();
  const jira = openReader(
    openReadingSender(speaks.speaker, clock, meter, openAllowance(clock, meter, limits)),
  );
  const accepted = await acceptedNeeds(book.watch.accountId, clock.now());
  const place = await placeNow(parsed.data.project.id, book, accepted, jira);
  await addPoints(meter.read().points, clock.now());
  if (place === null) return;
  const look = { at: new Date(clock.now()).toISOString(), covers: 'some', places: [place] } as const;
  await changeBook(book.watch.id, clock, (now) => withLook(now, crypto.randomUUID(), look, {}));
}

/** null: the space is not live, or Jira does not say. */
async function placeNow(
  id: string,
  { watch: { accountId, profile }, permissionNames }: WatchBook,
  accepted: readonly Accepted[],
  jira: JiraReader,
): Promise<ReturnType<typeof placesSeen>[number] | null> {
  const seen = await jira.projectsByName({ ids: [id] }, 'app');
  const [project] = seen.ok ? seen.value.items : [];
  if (project?.status !== 'live') return null;
  // the permissions that a look found on this site: of others no look has a verdict to compare with
  const catalogue = Object.entries(permissionNames).map(([key, name]) => ({ key, name, global: false }));
  const { account } = unseenAccount(accountId, null);
  const facts = factsOf({ account, project: { ...project, seenBy: 'app' }, catalogue, notRead: [] });
  const permissions = projectQuestions(profile, null, facts).get(id) ?? [];
  if (permissions.length === 0) return null;
  const entries = [{ permissions, projects: [id], issues: [] }];
  const answer = await jira.check({ accountId, global: [], entries }, 'viewer');
  if (!answer.ok) return null;
  const granted = answer.value.entries.flatMap(({ permission, projects }) =>
    projects.includes(id) ? [permission] : [],
  );
  const verdicts = { global: [], projects: new Map([[id, new Set(granted)]]), issues: new Map() };
  return (
    placesSeen(profile, { ...facts, verdicts }, accepted).find((place) => place.id !== theSite.id) ?? null
  );
}
