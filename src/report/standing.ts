import type { Gap, ProjectDiagnosis, Unchecked } from '../diagnosis/gap';
import { acceptance, samePlace, type Accepted } from './accepted';
import { gapState, type SpaceAgain } from './again';
import { isNews, type Compared } from './compare';

/** A gap and what became of it since its report was made. */
export interface StandingGap extends Gap {
  readonly accepted?: Accepted;
  /** What Jira said when it was asked again. */
  readonly now?: { readonly state: 'closed' | 'open'; readonly at: string };
  /** Against the report that was checked again. */
  readonly news?: 'new' | 'still';
}

/** A space of a report, its gaps as they stand now. A plain diagnosis is one to which nothing has happened. */
export interface StandingProject extends ProjectDiagnosis {
  readonly gaps: readonly StandingGap[];
  readonly again?: SpaceAgain;
  /** Set where the whole space is left out on purpose. */
  readonly leftOut?: Accepted;
}

/** What lies over a stored report: it was written once, and this changes. */
export interface Overlay {
  readonly accepted: readonly Accepted[];
  /** By the key that the report gives a space. */
  readonly again: Readonly<Record<string, SpaceAgain>>;
  /** Global permissions, asked with the last of those spaces. */
  readonly site?: SpaceAgain;
  /** null: the report checked no other again. */
  readonly compared: Compared | null;
}

export const noOverlay: Overlay = { accepted: [], again: {}, compared: null };

/** The space as it stands: accepted gaps marked, Jira's later answers applied, what it refuses only now among the gaps. */
export function layOver(project: ProjectDiagnosis, overlay: Overlay): StandingProject {
  const again = againIn(overlay, project.key);
  const leftOut = overlay.accepted.find(
    (entry) => entry.what.kind === 'everything' && samePlace(entry.project, project),
  );
  const refusedSince = gapsSince(again);
  return {
    ...project,
    status: again?.status ?? project.status,
    gaps: [...layOverGaps(project.gaps, project, overlay), ...layOverGaps(refusedSince, project, overlay)],
    ...(again === undefined ? {} : { again }),
    ...(leftOut === undefined ? {} : { leftOut }),
  };
}

/** The site's own gaps as they stand: global permissions are asked again with every space. */
export function layOverSite(gaps: readonly Gap[], overlay: Overlay): readonly StandingGap[] {
  return layOverGaps([...gaps, ...gapsSince(overlay.site)], null, overlay);
}

/** What Jira refuses only now. */
function gapsSince(again: SpaceAgain | undefined): readonly Gap[] {
  return (again?.fresh ?? []).map(({ permission, tier }) => ({
    permission,
    wanted: null,
    tier,
    cause: { kind: 'unknown', because: { kind: 'refused-since' } },
    evidence: 'confirmed',
    records: 0,
    lines: [],
    issues: [],
  }));
}

/** The gaps of a place as they stand. `place` is null for the site's own. */
export function layOverGaps(
  gaps: readonly Gap[],
  place: Pick<ProjectDiagnosis, 'key' | 'id'> | null,
  overlay: Overlay,
): readonly StandingGap[] {
  const { accepted, compared } = overlay;
  const asked = place === null ? overlay.site : againIn(overlay, place.key);
  return gaps.map((gap) => {
    const by = acceptance(gap, place, accepted);
    const state = asked === undefined ? null : gapState(gap, asked);
    return {
      ...gap,
      ...(by === null ? {} : { accepted: by }),
      ...(asked === undefined || state === null ? {} : { now: { state, at: asked.at } }),
      ...(compared === null ? {} : { news: isNews(gap, place?.key ?? null, compared) ? 'new' : 'still' }),
    };
  });
}

/** A log may name a space as objects name what they inherit. */
export function againIn({ again }: Pick<Overlay, 'again'>, key: string): SpaceAgain | undefined {
  return Object.hasOwn(again, key) ? again[key] : undefined;
}

export const isClosed = ({ now }: StandingGap): boolean => now?.state === 'closed';

/** What somebody still has to do something about: neither closed since nor accepted. */
export const isLeft = (gap: StandingGap): boolean => !isClosed(gap) && gap.accepted === undefined;

/** What Jira refuses and somebody still has to do something about. What only the log says is no refusal of Jira's. */
export const isFailing = (gap: StandingGap): boolean => isLeft(gap) && gap.evidence !== 'log-only';

/** What of a live space is not known. A report of a release that did not say compared nobody with the members of levels. */
export function uncheckedOf({ status, unchecked }: StandingProject): readonly Unchecked[] {
  return status === 'live' ? (unchecked ?? ['security-scheme']) : [];
}

/** What stays open on purpose. */
export const isLeftOut = (gap: StandingGap): boolean => !isClosed(gap) && gap.accepted !== undefined;
