import type { Operation } from '../../contract';
import type { Definition } from '../../app/invocation';
import { accountLookUp, accountSearch, adminOverview, storeErase } from './site';
import { needAccept, needAccepted, needTakeBack } from './need';
import { changeApply, changeConfirm, changeJournal, changeSwitch, changeUndo } from './change';
import {
  projectApply,
  projectConfirm,
  projectJournal,
  projectPlan,
  projectUndo,
  projectView,
} from './project';
import { planAsks, planChanges, planLeaves, planSteps, planView } from './plan-view';
import {
  profileChoose,
  reportBeside,
  reportCatchUp,
  reportCheckAgain,
  reportLists,
  reportMap,
  reportPage,
  reportProject,
} from './report';
import { profileRead } from './profile';
import { reportExport } from './report-export';
import {
  scanAdvance,
  scanAgain,
  scanBeside,
  scanEstimate,
  scanFindings,
  scanStart,
  scanStatus,
  scanStop,
} from './scan';
import { watchStatus, watchSwitch } from './watch';

/** Every operation of the contract. */
export const operations = {
  'admin/overview': adminOverview,
  'account/look-up': accountLookUp,
  'account/search': accountSearch,
  'need/accept': needAccept,
  'need/accepted': needAccepted,
  'need/take-back': needTakeBack,
  'plan/view': planView,
  'plan/steps': planSteps,
  'plan/changes': planChanges,
  'plan/leaves': planLeaves,
  'plan/asks': planAsks,
  'profile/choose': profileChoose,
  'profile/read': profileRead,
  'scan/again': scanAgain,
  'scan/beside': scanBeside,
  'scan/estimate': scanEstimate,
  'scan/start': scanStart,
  'scan/findings': scanFindings,
  'scan/advance': scanAdvance,
  'scan/status': scanStatus,
  'scan/stop': scanStop,
  'report/catch-up': reportCatchUp,
  'report/check-again': reportCheckAgain,
  'report/page': reportPage,
  'report/map': reportMap,
  'report/project': reportProject,
  'report/beside': reportBeside,
  'report/lists': reportLists,
  'report/export': reportExport,
  'store/erase': storeErase,
  'watch/status': watchStatus,
  'watch/switch': watchSwitch,
  'project/view': projectView,
  'change/journal': changeJournal,
  'change/switch': changeSwitch,
  'change/apply': changeApply,
  'change/confirm': changeConfirm,
  'change/undo': changeUndo,
  'project/plan': projectPlan,
  'project/journal': projectJournal,
  'project/apply': projectApply,
  'project/confirm': projectConfirm,
  'project/undo': projectUndo,
} as const satisfies { readonly [Op in Operation]: Definition<Op> };
