import * as z from 'zod';
import type { JiraReader, OwnPlace } from '../jira';
import type { ContextProject } from '../app/invocation';
import type { Outcome } from '../contract';
import { bad, badCall, good } from '../app/problems';

const task = 'tell what you may do';

/** The viewer, where one is signed in. */
export function viewerIn(context: unknown): Outcome<string> {
  const parsed = viewerContext.safeParse(context);
  return parsed.success
    ? good(parsed.data.accountId)
    : bad('not-allowed', 'Nobody is signed in. Log in to Jira and open this page again.');
}

/**
 * Asks Jira who asks, before anything else: `GET /myself` is answered to no anonymous caller, so a viewer who has not allowed the
 * app to act for them meets Forge's consent prompt. What else the guard asks, Jira would answer an anonymous caller too.
 */
export async function asViewer(accountId: string, jira: JiraReader): Promise<Outcome<string>> {
  const answer = await jira.myself();
  if (answer.ok) {
    return answer.value === accountId
      ? good(accountId)
      : bad(
          'not-allowed',
          'For Jira you are signed in with another account. Log in to Jira again and open this page again.',
        );
  }
  return answer.failure.kind === 'refused'
    ? bad('not-allowed', 'Jira does not let you in. Log in to Jira again and open this page again.')
    : badCall(answer.failure, task);
}

/** Refuses everybody but Jira admins. Asked at every invocation and never kept: one process serves many sites. */
export async function asJiraAdmin(jira: JiraReader): Promise<Outcome<null>> {
  return holding(
    'ADMINISTER',
    null,
    jira,
    'This page is for Jira admins: it needs the global permission Administer Jira. Ask a Jira admin to open it, or to give you the permission.',
  );
}

/** The project of the page, where the viewer administers it. */
export async function asProjectAdmin(context: unknown, jira: JiraReader): Promise<Outcome<ContextProject>> {
  const parsed = projectContext.safeParse(context);
  if (!parsed.success) {
    return bad('not-allowed', 'This page belongs to a space. Open it from the settings of a space.');
  }
  const { project } = parsed.data.extension;
  const held = await holding(
    'ADMINISTER_PROJECTS',
    { projectKey: project.key },
    jira,
    `This page is for admins of ${project.key}: it needs the permission Administer spaces there. Ask an admin of the space to open it, or to give you the permission.`,
  );
  return held.ok ? ifOneSpace(project, jira) : held;
}

/** The key was checked and the id is written to: both have to be one space's. */
async function ifOneSpace(project: ContextProject, jira: JiraReader): Promise<Outcome<ContextProject>> {
  const found = await jira.projectsByName({ ids: [project.id] }, 'viewer');
  if (!found.ok) return badCall(found.failure, task);
  return found.value.items.some(({ id, key }) => id === project.id && key === project.key)
    ? good(project)
    : bad(
        'not-allowed',
        `Jira knows no space with the key ${project.key} and the id of this page: its key may have changed. Reload the page.`,
      );
}

const viewerContext = z.object({ accountId: z.string().min(1) });

const projectContext = z.object({
  extension: z.object({
    project: z.object({
      id: z
        .union([z.string(), z.number()])
        .transform(String)
        .refine((id) => /^\d{1,19}$/.test(id), 'expected the id of a space'),
      key: z.string().min(1).max(255),
    }),
  }),
});

async function holding(
  permission: string,
  place: OwnPlace | null,
  jira: JiraReader,
  refusal: string,
): Promise<Outcome<null>> {
  const answer = await jira.ownPermissions([permission], place);
  if (answer.ok) return answer.value.includes(permission) ? good(null) : bad('not-allowed', refusal);
  const { kind } = answer.failure;
  // Jira hides a project from who may not see it, and knows nobody who is not signed in
  if (kind === 'refused' || kind === 'not-found') return bad('not-allowed', refusal);
  return badCall(answer.failure, task);
}
