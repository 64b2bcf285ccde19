import { diagnose } from '../../diagnosis';
import type { SiteFacts } from '../../diagnosis/facts';
import type { Diagnosis, ProjectDiagnosis } from '../../diagnosis/gap';
import type { Profile } from '../../report';
import { packsOf } from '../../store';
import type { FactStore } from './fact-store';
import { siteFacts } from './site-facts';

/** Bytes of rows in one stored value: small, so that a view of 25 rows reads little, and an export's part fits a message. */
const packBytes = 48 * 1024;

/** The report before it is stored. The same facts give the same draft, so that a later step goes on where one stopped. */
export interface ReportDraft {
  readonly facts: SiteFacts;
  readonly diagnosis: Diagnosis;
  /** The projects as they are stored, pack by pack. */
  readonly packs: readonly (readonly ProjectDiagnosis[])[];
}

export async function draftReport(profile: Profile, store: FactStore): Promise<ReportDraft> {
  const facts = await siteFacts(store);
  const diagnosis = diagnose({ profile, findings: await store.findings(), facts });
  return { facts, diagnosis, packs: packsOf(diagnosis.projects, packBytes) };
}
