import type { Gap, ProjectDiagnosis, Unchecked } from '../diagnosis/gap';
import { acceptance, acceptedAt, samePlace, type Accepted } from './accepted';
import { gapState, type Recheck } from './recheck';
import { isNews, type Compared } from './compare';

/** A gap and what became of it since its report was made. */
export interface CurrentGap extends Gap {
  readonly accepted?: Accepted;
  /** What Jira said when it was asked again. */
  readonly now?: { readonly state: 'closed' | 'open'; readonly at: string };
  /** Against the report that was checked again. */
  readonly news?: 'new' | 'still';
  /** Jira refused it only when it was asked again. */
  readonly fresh?: true;
}

/** A space of a report, its gaps as they stand now. A plain diagnosis is one to which nothing has happened. */
export interface CurrentProject extends ProjectDiagnosis {
  readonly gaps: readonly CurrentGap[];
  readonly again?: Recheck;
  /** A change touched it after Jira was last asked about it. */
  readonly changed?: true;
  /** Set where the whole space is left out on purpose. */
  readonly leftOut?: Accepted;
}

/** What lies over a stored report: it was written once, and this changes. */
export interface Overlay {
  readonly accepted: readonly Accepted[];
  /** By the key that the report gives a space. */
  readonly again: Readonly<Record<string, Recheck>>;
  /** Global permissions, asked with the last of those spaces. */
  readonly site?: Recheck;
  /** null: the report checked no other again. */
  readonly compared: Compared | null;
  /** Keys of the spaces that a change touched after Jira was last asked about them. */
  readonly changed?: ReadonlySet<string>;
}

export const noOverlay: Overlay = { accepted: [], again: {}, compared: null };

/** The space as it stands: accepted gaps marked, Jira's later answers applied, what it refuses only now among the gaps. */
export function applyOverlay(project: ProjectDiagnosis, overlay: Overlay): CurrentProject {
  const again = recheckIn(overlay, project.key);
  const leftOut = overlay.accepted.find(
    (entry) => entry.what.kind === 'everything' && samePlace(entry.project, project),
  );
  return {
    ...project,
    status: again?.status ?? project.status,
    conditional: again?.conditional ?? project.conditional,
    ...(again?.levels === undefined ? {} : { levels: again.levels }),
    ...(again?.unchecked === undefined ? {} : { unchecked: again.unchecked }),
    gaps: [
      ...applyOverlayToGaps(project.gaps, project, overlay),
      ...applyOverlayToGaps(gapsSince(again), project, overlay),
    ],
    ...(again === undefined ? {} : { again }),
    ...(overlay.changed?.has(project.key) === true ? { changed: true } : {}),
    ...(leftOut === undefined ? {} : { leftOut }),
  };
}

/** The site's own gaps as they stand: global permissions are asked again with every space. */
export function applyOverlayToSite(gaps: readonly Gap[], overlay: Overlay): readonly CurrentGap[] {
  return applyOverlayToGaps([...gaps, ...gapsSince(overlay.site)], null, overlay);
}

/** What Jira refuses only now. */
export function gapsSince(again: Pick<Recheck, 'fresh'> | undefined): readonly CurrentGap[] {
  return (again?.fresh ?? []).map((gap) => ({
    wanted: null,
    cause: { kind: 'unknown', because: { kind: 'refused-since' } },
    evidence: 'confirmed',
    records: 0,
    lines: [],
    issues: [],
    ...gap,
    fresh: true,
  }));
}

/** The gaps of a place as they stand. `place` is null for the site's own. */
export function applyOverlayToGaps(
  gaps: readonly CurrentGap[],
  place: Pick<ProjectDiagnosis, 'key' | 'id'> | null,
  overlay: Overlay,
): readonly CurrentGap[] {
  const { accepted, compared } = overlay;
  const asked = place === null ? overlay.site : recheckIn(overlay, place.key);
  const here = acceptedAt(place, accepted);
  return gaps.map((gap) => {
    const by = acceptance(gap, here);
    const state = asked === undefined ? null : isFresh(gap) ? 'open' : gapState(gap, asked);
    return {
      ...gap,
      ...(by === null ? {} : { accepted: by }),
      ...(asked === undefined || state === null ? {} : { now: { state, at: asked.at } }),
      ...(compared === null ? {} : { news: isNews(gap, place?.key ?? null, compared) ? 'new' : 'still' }),
    };
  });
}

/**
 * What was asked again about a space, where nothing has changed it since: an answer of before a change is none. A log may name a
 * space as objects name what they inherit.
 */
export function recheckIn(
  { again, changed }: Pick<Overlay, 'again' | 'changed'>,
  key: string,
): Recheck | undefined {
  return Object.hasOwn(again, key) && changed?.has(key) !== true ? again[key] : undefined;
}

/** A gap that only the later answer has. */
export const isFresh = ({ fresh }: Pick<CurrentGap, 'fresh'>): boolean => fresh === true;

/** Jira granted it when it was asked again. */
export const isClosed = ({ now }: CurrentGap): boolean => now?.state === 'closed';

/** What somebody still has to do something about: neither closed since nor accepted. */
export const isLeft = (gap: CurrentGap): boolean => !isClosed(gap) && gap.accepted === undefined;

/** What Jira refuses and somebody still has to do something about. What only the log says is no refusal of Jira's. */
export const isFailing = (gap: CurrentGap): boolean => isLeft(gap) && gap.evidence !== 'log-only';

/** changed: a change touched it after Jira was last asked about it. */
export type NotKnown = Unchecked | 'changed';

/** What of a live space is not known. A report of a release that did not say compared nobody with the members of levels. */
export function uncheckedOf({ status, unchecked, changed }: CurrentProject): readonly NotKnown[] {
  if (status !== 'live') return [];
  return [
    ...(unchecked ?? (['security-scheme'] as const)),
    ...(changed === true ? (['changed'] as const) : []),
  ];
}

/** What stays open on purpose. */
export const isLeftOut = (gap: CurrentGap): boolean => !isClosed(gap) && gap.accepted !== undefined;
