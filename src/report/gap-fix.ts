import type { GapExplanation } from './space-view';

/** What a plan does about a gap, as steps: one advice, whatever page gives it. */
export interface GapFix extends Pick<GapExplanation, 'steps' | 'link'> {
  /** Whether the gap's own way out stays true beside it. */
  readonly keepsOwn: boolean;
}

/** The steps of a gap with what the plan does about it; null: no plan knows of it, and its own way out stands. */
export function withFix(
  own: Pick<GapExplanation, 'steps' | 'link'>,
  fix: GapFix | null,
): Pick<GapExplanation, 'steps' | 'link'> {
  if (fix === null) return { steps: own.steps, link: own.link };
  return fix.keepsOwn
    ? { steps: [...fix.steps, ...own.steps], link: own.link }
    : { steps: fix.steps, link: fix.link };
}
