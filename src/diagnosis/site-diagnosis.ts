import { profileGlobals, type Profile } from '../access';
import { isOnSite } from './catalogue';
import { refusalEvidence } from './cause';
import type { Coverage } from './coverage';
import type { SiteFacts } from './facts';
import { GapTable } from './gap-table';
import type { Cause, Diagnosis } from './gap';
import { matchVerdicts } from './match-verdicts';
import { permissionRecords } from './record-groups';
import { TallyByPermission } from './tally-by-permission';

/** What belongs to no project: global permissions, whichever project their records name, and records that name none. */
export function diagnoseSite(
  profile: Profile,
  coverage: Coverage,
  facts: SiteFacts,
): Pick<Diagnosis, 'site' | 'alreadyGranted'> {
  const gaps = new GapTable();
  const granted = new TallyByPermission();
  const evidence = refusalEvidence(facts);
  const cause: Cause = { kind: facts.account.active ? 'global-permission' : 'account-inactive' };

  for (const permission of profileGlobals(profile)) {
    if (isOnSite(permission, facts) && !facts.verdicts.global.includes(permission)) {
      gaps.add({ permission, wanted: null, cause, evidence });
    }
  }
  const everywhere = [...coverage.found.values(), ...coverage.notFound.values(), coverage.nowhere].flat();
  for (const recordGroup of permissionRecords(everywhere)) {
    const settled = matchVerdicts(recordGroup, facts);
    if (settled.kind === 'granted' && settled.on === 'site') {
      granted.add(settled.permissions[0], recordGroup.tally);
    } else if (settled.kind === 'refused' && settled.on === 'site') {
      gaps.add({ permission: settled.permission, wanted: null, cause, evidence }, recordGroup.tally);
    } else if (settled.kind === 'log-only' && recordGroup.where.kind === 'nowhere') {
      const { permission, wanted, cause: said, issues } = settled;
      gaps.add({ permission, wanted, cause: said, evidence: 'log-only' }, recordGroup.tally, issues);
    }
  }
  return { site: gaps.list(), alreadyGranted: granted.list() };
}
