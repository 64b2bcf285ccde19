import type { Operation } from '../../contract';
import type { Definition } from '../../app/invocation';
import { accountLookUp } from './account-look-up';
import { adminOverview } from './admin-overview';
import { needAccept } from './need-accept';
import { needAccepted } from './need-accepted';
import { needTakeBack } from './need-take-back';
import { changeApply } from './change-apply';
import { changeConfirm } from './change-confirm';
import { changeJournal } from './change-journal';
import { changeSwitch } from './change-switch';
import { changeUndo } from './change-undo';
import { projectApply } from './project-apply';
import { planView } from './plan-view';
import { profileChoose } from './profile-choose';
import { projectCheck } from './project-check';
import { projectConfirm } from './project-confirm';
import { projectJournal } from './project-journal';
import { projectPlan } from './project-plan';
import { projectUndo } from './project-undo';
import { projectView } from './project-view';
import { reportCatchUp } from './report-catch-up';
import { reportCheckAgain } from './report-check-again';
import { reportExport } from './report-export';
import { reportLists } from './report-lists';
import { reportMap } from './report-map';
import { reportPage } from './report-page';
import { reportProject } from './report-project';
import { scanAdvance } from './scan-advance';
import { scanAgain } from './scan-again';
import { scanFindings } from './scan-findings';
import { scanStart } from './scan-start';
import { scanStatus } from './scan-status';
import { scanStop } from './scan-stop';
import { storeErase } from './store-erase';

/** Every operation of the contract. */
export const operations = {
  'admin/overview': adminOverview,
  'account/look-up': accountLookUp,
  'need/accept': needAccept,
  'need/accepted': needAccepted,
  'need/take-back': needTakeBack,
  'plan/view': planView,
  'profile/choose': profileChoose,
  'scan/again': scanAgain,
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
  'report/lists': reportLists,
  'report/export': reportExport,
  'store/erase': storeErase,
  'project/view': projectView,
  'project/check': projectCheck,
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
