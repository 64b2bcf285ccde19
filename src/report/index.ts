/** The border of this room: what others word, show and save a report with. */
export {
  acceptance,
  isExpired,
  leftToClose,
  longestAcceptanceDays,
  samePlace,
  withoutAccepted,
  type Accepted,
} from './accepted';
export { acceptedNeedsView } from './output/accepted-words';
export { type Recheck } from './recheck';
export { recheckOfSpace } from './recheck-of-space';
export { recheckView } from './output/recheck-view';
export { Advice } from './output/advice';
export { assembleReport } from './output/assemble';
export { exportBeyond } from './output/beyond';
export { causeSays } from './causes/cause-words';
export { causeKinds } from '../diagnosis/cause-kinds';
export { compare, type Compared } from './compare';
export { reportToCsv } from './output/csv';
export { explainProject } from './output/explain-project';
export { exportProject, uncheckedRows } from './output/export-project';
export { exportHead } from './output/export-head';
export { reportHead } from './output/report-head';
export { indexEntry } from './index-entry';
export { namedNeeds } from './output/named-needs';
export { notReadRows, reportLists } from './output/lists';
export { stateOf } from './order';
export { closedByApp } from './closed-by-app';
export { projectRow } from './output/project-row';
export { selectMap } from './output/select-map';
export { spaceCells } from './output/space-cells';
export { selectPage } from './select-page';
export { pairsOf, taskWithin, toTake } from './side-by-side';
export { exportComparedHead, exportPair, exportToTake, sideBySide, type Joined } from './output/side-by-side';
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
export { placesSeen } from './watch-places';
export { theSite } from './watch';
export { nothingKnown, takeLook } from './watch-look';
export { viewWatch, watchSummary } from './output/view-watch';
export type { Known, Look, LookLine, PlaceKnown, PlaceVerdict, WatchLine } from './watch';
export { retryToCsv } from './output/retry-file';
export type { Profile, Report, ReportProject, ReportRetry } from './report';
export type { ReportSummary, Tally, Warning } from './summary';
export { unnamedAccount, type Words } from './words/words';
export { shownFirst, viewLeaves, viewPlan } from './output/view-plan';
export { viewChanges, viewSteps, type ChangesToView } from './output/view-change';
export { asksOf } from './output/asks';
export type { PlanScene } from './words/before-after';
export { exportPlanHead, exportPlanLists } from './output/export-plan';
export { forCreators } from './output/hand-off';
export { countGaps, withAccepted } from './gap-counts';
export { planSays } from './words/plan-says';
export { planUnreadSays } from './words/plan-unread';
export { canonicalMeaning } from './statement/meaning';
export { digestIn, statementOf } from './statement/statement';
export { planToCsv } from './output/plan-csv';
export { leftOpen, planToMarkdown } from './output/plan-markdown';
export { differencesSay, type Difference } from './words/differences';
export type { Stopped } from './words/stopped';
export { spacesAsked } from './words/spaces-asked';
