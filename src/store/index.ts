export { listAccounts, relistAccounts, storedAccounts } from './accounts';
export { bytesOf, packsOf, valueBytes } from './byte-size';
export { eraseAll } from './erase';
export { addPoints, nextHour, pointsPerHour, pointsThisHour } from './hourly-points';
export { openJournal, type Journal } from './journal';
export { keys } from './keys';
export { takeLease, type Lease } from './lease';
export { scanLifetime } from './lifetimes';
export {
  listReport,
  readReportHead,
  readReportIndex,
  readReportRows,
  reportLines,
  writeReportHead,
  writeReportIndex,
  writeReportRows,
  type ShelfLine,
} from './reports';
export { eraseScan, readFacts, readFindings, writeFacts, writeFindings } from './scan-files';
export { readSettings, writeSettings, type Settings } from './settings';
