import type { ProjectDiagnosis } from '../../../diagnosis/gap';
import {
  isNumericId,
  isProjectKey,
  type JiraReader,
  type ProjectSeen,
  type Result,
  type Witness,
} from '../../../jira';
import { recheckOfSpace, type Recheck } from '../../../report';
import type { Outcome } from '../../../contract';
import { badCall, good } from '../../problems';
import type { StoredReport } from '../stored-report';
import { diagnoseSpace } from './diagnose-space';
import type { Asking } from './open-asking';
import { answeredForSite, globalsToAsk } from './questions';

type Answer = Omit<Recheck, 'at' | 'by'>;

/** What Jira says of the space and, where it was asked, of the global permissions. */
export interface AnsweredRecheck {
  readonly space: Answer;
  readonly site: Answer | null;
}

/**
 * Asks Jira, as the viewer, about one space of a report: it is looked up, and diagnosed as a check of everything would, with
 * what the log of the report says of it, and the global permissions are asked with it.
 */
export async function recheckSpace(
  row: ProjectDiagnosis,
  { summary }: StoredReport,
  asking: Asking,
  jira: JiraReader,
): Promise<Outcome<AnsweredRecheck>> {
  const { turn, catalogue } = asking;
  const onSite = new Set(catalogue.map(({ key }) => key));
  const found = await lookUp(row, jira);
  if (!found.ok) return badCall(found.failure, 'look up this space');
  const seen = found.value;
  if (seen?.project.status !== 'live') {
    const status = seen?.project.status ?? 'not-found';
    const gone: ProjectDiagnosis = { ...row, status, gaps: [] };
    return good({ space: { turn, ...recheckOfSpace(row, gone, onSite) }, site: null });
  }

  const { project, seenBy } = seen;
  const site = { site: summary.site, profile: summary.profile, onSite };
  const diagnosed = await diagnoseSpace(
    {
      project: { ...project, seenBy },
      names: new Set([project.key, row.key, project.id, ...project.previousKeys]),
      profile: summary.profile,
      globals: globalsToAsk(site),
    },
    asking,
    jira,
  );
  if (!diagnosed.ok) return badCall(diagnosed.failure, 'say what the backup account may do');
  const { row: now, global } = diagnosed.value;
  return good({
    space: { turn, ...recheckOfSpace(row, now, onSite) },
    site: { turn, ...answeredForSite(site, global) },
  });
}

/** The space as the viewer sees it, else as the app does; null: neither. */
async function lookUp(
  { id, key }: ProjectDiagnosis,
  jira: JiraReader,
): Promise<Result<{ readonly project: ProjectSeen; readonly seenBy: Witness } | null>> {
  const name = id ?? key;
  if (!isNumericId(name) && !isProjectKey(name)) return { ok: true, value: null };
  const names = isNumericId(name) ? { ids: [name] } : { keys: [name] };
  for (const seenBy of ['viewer', 'app'] as const) {
    const answer = await jira.projectsByName(names, seenBy);
    if (!answer.ok && seenBy === 'viewer') return answer;
    const [project] = answer.ok ? answer.value.items : [];
    if (project !== undefined) return { ok: true, value: { project, seenBy } };
  }
  return { ok: true, value: null };
}
