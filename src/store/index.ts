export { changeAccepted, readAccepted, type AllAccepted } from './accepted';
export { readAccountTimes, writeAccountTimes, type AccountTimes } from './account-times';
export type { Changed } from './change-document';
export { endOfPack, packsOf } from './byte-size';
export { readCloses, writeCloses } from './plans';
export { openChangeJournal, type ChangeJournalStore, type Sequenced } from './change-journal';
export type { Collected } from './collected-entries';
export { readChangeSwitch, writeChangeSwitch, type SwitchSet } from './settings';
export { MissingDocument, type Document } from './documents';
export { erasedAccount, eraseAll } from './erase';
export { eraseEverything } from './erase-everything';
export { isAtAccounts, readEraseMark, whileQuiet } from './erase-mark';
export { everyValue, type StoredValue } from './every-value';
export { copyFindings, readFindings, readFindingsPart, writeFindings } from './findings';
export { addPoints, nextHour, pointsThisHour } from './hourly-points';
export { openJournal, type Journal } from './journal';
export { keys } from './keys';
export { isStoreBusy } from './kvs';
export { takeLease } from './lease';
export { scanLifetime } from './lifetimes';
export { readProjectPlan, writeProjectPlan } from './plans';
export {
  changeReportPart,
  eraseReport,
  listReport,
  openReportPart,
  readReportPart,
  readReportRows,
  requireReportPart,
  requireReportRows,
  reportLines,
  writeReportPart,
  writeReportRows,
  type ListedReport,
  type ReportPart,
} from './reports';
export { eraseScanFiles, eraseScanSteps, readFacts, writeFacts } from './scan-files';
export { readSettings, writeSettings, type Settings } from './settings';
export { changeWatch, readWatch, removeWatch } from './watch';
export { storedKinds, type StoredKind } from './stored-kinds';
