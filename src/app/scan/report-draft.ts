import { diagnose, gapsWithSince, refusedRecords, type RefusedRecords } from '../../diagnosis';
import type { SiteFacts } from '../../diagnosis/facts';
import type { Diagnosis, ProjectDiagnosis } from '../../diagnosis/gap';
import type { Profile } from '../../report';
import { packsOf } from '../../store';
import type { FactStore } from './fact-store';
import { auditChanges, formerFacts } from './former-facts';
import { siteFacts } from './site-facts';

/** Bytes of rows in one stored value: small, so that a view of 25 rows reads little, and an export's part fits a message. */
const packBytes = 48 * 1024;

/** The report before it is stored. The same facts give the same draft, so that a later step goes on where one stopped. */
export interface ReportDraft {
  readonly facts: SiteFacts;
  readonly diagnosis: Diagnosis;
  /** What the log says was refused; null: there is no log. */
  readonly refused: () => readonly RefusedRecords[] | null;
  /** The projects as they are stored, pack by pack. */
  readonly packs: readonly (readonly ProjectDiagnosis[])[];
}

/** The report that the facts of a scan make, before it is stored. */
export async function draftReport(profile: Profile, store: FactStore): Promise<ReportDraft> {
  const facts = await siteFacts(store);
  const findings = await store.findings();
  const found = diagnose({ profile, findings, facts });
  const [former, changes] = [await formerFacts(facts, store), await auditChanges(store)];
  const diagnosis = { ...found, projects: gapsWithSince(found.projects, findings, former, changes) };
  const refused = () => (findings === null ? null : refusedRecords(profile, findings, facts));
  return { facts, diagnosis, refused, packs: packsOf(diagnosis.projects, packBytes) };
}
