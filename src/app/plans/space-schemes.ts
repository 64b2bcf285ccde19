import { SpaceSchemes, storedSchemes, type StoredSchemes } from '../../report';
import { readReportPart, writeReportPart } from '../../store';
import { planFactsOf, type StoredPlanFacts } from './stored-facts';

/** Which permission scheme each live space has that plans know of. */
export function schemesIn(stored: StoredPlanFacts): StoredSchemes {
  const { projects, schemes } = planFactsOf(stored);
  return storedSchemes(
    [...projects.values()].map(({ key, schemeId }) => ({ key, scheme: schemes.get(schemeId ?? '') ?? null })),
  );
}

/** The permission schemes of a report's spaces; a report of an earlier release is asked once what its plans are made from. */
export async function openSchemes(reportId: string): Promise<SpaceSchemes> {
  const known = await readReportPart<StoredSchemes>(reportId, 'schemes');
  if (known !== null) return new SpaceSchemes(known);
  const facts = await readReportPart<StoredPlanFacts>(reportId, 'plan-facts');
  const stored = facts === null ? { schemes: [], spaces: {} } : schemesIn(facts);
  await writeReportPart(reportId, 'schemes', stored);
  return new SpaceSchemes(stored);
}
