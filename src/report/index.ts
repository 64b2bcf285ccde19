/** The border of this room: what others word, show and save a report with. */
export { acceptance, leftToClose, withoutAccepted, type Accepted } from './accepted';
export { assembleReport } from './assemble';
export { exportBeyond } from './beyond';
export { causeKinds } from './cause-kinds';
export { reportToCsv } from './csv';
export { explainProject } from './explain-project';
export { exportProject } from './export-project';
export { exportHead, reportHead } from './head';
export { indexEntry } from './index-entry';
export { notReadRows, reportLists } from './lists';
export { projectRow } from './project-row';
export { selectPage } from './select-page';
export { tally } from './tally';
export type { ExportHead, Profile, Report, ReportProject } from './report';
export type { ReportSummary, Tally, Warning } from './summary';
export type { Words } from './words/words';
