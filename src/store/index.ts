export { changeAccepted, readAccepted, readAllAccepted, type AcceptedEntries } from './accepted';
export { listAccounts, relistAccounts, storedAccounts } from './accounts';
export { bytesOf, packsOf, valueBytes } from './byte-size';
export { readCloses, writeCloses } from './change-closes';
export { openChangeJournal, type ChangeJournalStore, type Sequenced } from './change-journal';
export { readChangeSwitch, writeChangeSwitch, type SwitchSet } from './change-switch';
export { MissingDocument, type Document } from './documents';
export { eraseAll } from './erase';
export { eraseEverything, eraseUnderWay } from './erase-everything';
export { copyFindings, readFindings, readFindingsPart, writeFindings } from './findings';
export { addPoints, nextHour, pointsThisHour } from './hourly-points';
export { openJournal, type Journal } from './journal';
export { keys } from './keys';
export { isStoreBusy } from './kvs';
export { takeLease, underLease, type Lease } from './lease';
export { scanLifetime } from './lifetimes';
export { readProjectPlan, writeProjectPlan } from './project-plans';
export {
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
} from './reports';
export { eraseScanFiles, eraseScanSteps, readFacts, writeFacts } from './scan-files';
export { readSettings, writeSettings, type Settings } from './settings';
