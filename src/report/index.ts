/** The border of this room: what others word, show and save a report with. */
export { acceptance, leftToClose, samePlace, withoutAccepted, type Accepted } from './accepted';
export { acceptedNeedsView } from './accepted-words';
export { type AskedNeed, type Recheck } from './recheck';
export { recheckOfSpace } from './recheck-of-space';
export { recheckView } from './recheck-view';
export { Advice } from './advice';
export { assembleReport } from './assemble';
export { exportBeyond } from './beyond';
export { causeKinds } from './cause-kinds';
export { compare, type Compared } from './compare';
export { reportToCsv } from './csv';
export { explainProject } from './explain-project';
export { exportProject, uncheckedRows } from './export-project';
export { exportHead, reportHead } from './head';
export { indexEntry } from './index-entry';
export { notReadRows, reportLists } from './lists';
export { stateOf } from './order';
export { closedByApp } from './closed-by-app';
export { projectRow } from './project-row';
export { selectMap } from './select-map';
export { selectPage } from './select-page';
export { SpaceSchemes, storedSchemes, type StoredSchemes } from './space-schemes';
export {
  gapsSince,
  isLeftOut,
  isLeft,
  applyOverlay,
  applyOverlayToGaps,
  applyOverlayToSite,
  noOverlay,
  type Overlay,
  type CurrentGap,
  type CurrentProject,
} from './current-state';
export { movedTally, tally } from './tally';
export { retryOf } from './retry';
export { retryToCsv } from './retry-file';
export { linesSay, notToRetry, retryPlace, retrySays } from './words/retry';
export type { Profile, Report, ReportProject, ReportRetry } from './report';
export type { ReportSummary, Tally, Warning } from './summary';
export { unnamedAccount, type Words } from './words/words';
export { viewPlan } from './view-plan';
export type { PlanScene } from './words/before-after';
export { exportPlanHead, exportPlanLists } from './export-plan';
export { countGaps, withAccepted } from './gap-counts';
export { planSays } from './words/plan-says';
export { planUnreadSays } from './words/plan-unread';
export { canonicalMeaning } from './statement/meaning';
export { digestIn, statementOf } from './statement/statement';
export { planToCsv, planToMarkdown } from './plan-file';
export { differencesSay, type Difference } from './words/differences';
export type { Stopped } from './words/stopped';
export { spacesAsked } from './words/spaces-asked';
