/** The border of this room: what others word, show and save a report with. */
export { assembleReport } from './assemble';
export { causeKinds, causePosition } from './cause-kinds';
export { reportToCsv } from './csv';
export { explainGap, explainProject } from './explain-project';
export { exportGap, exportProject } from './export-project';
export { exportHead, reportHead } from './head';
export { indexEntry } from './index-entry';
export { notReadRows, reportLists } from './lists';
export { projectRow } from './project-row';
export { pageSize, selectPage } from './select-page';
export { tally } from './tally';
export { evidenceWords } from './words/evidence';
export { notReadSays } from './words/not-read';
export { verdictSentence } from './words/verdict';
export { warningSays } from './words/warnings';
export type { ExportHead, Profile, Report, ReportGap, ReportProject } from './report';
export type { ReportSummary, Tally, Warning } from './summary';
export type { Words } from './words/words';
