/**
 * What a key of a record is about, by the family of its name (`item_type`, `itemType` and `Item Type` are one). The lists
 * follow what loggers, backup and sync tools are known to write; no tool's schema is taken for granted, and what stands under
 * any other key may be the reason as well.
 */
export type Family =
  | 'type'
  | 'id'
  | 'issue'
  | 'project'
  | 'url'
  | 'error'
  | 'text'
  | 'label'
  | 'status'
  | 'outcome'
  | 'operation'
  | 'method'
  | 'level'
  | 'count'
  | 'permission'
  | 'headers'
  | 'meta'
  | 'history'
  | 'time';

export interface KeyRole {
  readonly family: Family;
  /** Of several keys of a family the one with the lowest rank counts. */
  readonly rank: number;
}

/** Names in small letters and digits only, the most telling first. */
const names = {
  type: 'itemtype resourcetype entitytype objecttype recordtype type resource entity object kind',
  id: 'itemid itemkey resourceid resourcekey entityid entitykey objectid objectkey key target subject occurredin id identifier name',
  issue:
    'issuekey issue issueid issueidorkey workitemkey workitem workitemid ticketkey ticket ticketid issuekeys issues issueids workitemkeys workitems workitemids ticketkeys tickets ticketids',
  project:
    'projectkey project projectid projectidorkey projectkeyorid spacekey space spaceid projectkeys projects projectids spacekeys spaces spaceids projectname spacename',
  url: 'url path uri href self link endpoint clienturl clientpath requesturl requestpath requesturi request',
  /** What stands here is an error's text. */
  error:
    'error errors errormessage errormessages errortext errordescription errordetail errordetails message messages msg reason reasons failure failures failurereason exception exceptionmessage fault problem warning warnings warningmessages stderr cause err',
  /** What stands here may be an error's text. */
  text: 'detail details body response responsebody responsetext text log content output statustext statusmessage',
  /** What stands here names an item in words of its own, and is no evidence where anything else is said. */
  label: 'title summary description file filename attachmentname displayname label',
  status:
    'statuscode httpstatus httpstatuscode httpcode responsecode responsestatus clientstatus status code errorcode result outcome state',
  /** Whether it went well, as yes or no. */
  outcome: 'success succeeded issuccess ok',
  operation: 'operation op action event eventtype eventname job jobtype task tasktype activity',
  method: 'method httpmethod requestmethod verb',
  level:
    'level severity loglevel levelname lvl severitytext levelvalue levelint priority loglevelname levelstr levelno l severitynumber',
  /** Where a number of things that failed stands. */
  count:
    'failed failedcount failurecount failurescount errorcount errorscount numfailed numerrors faileditems failedrecords totalerrors totalfailures',
  permission:
    'permission permissions permissionkey requiredpermission requiredpermissions missingpermission missingpermissions neededpermission',
  headers: 'headers header responseheaders requestheaders',
  /** Bookkeeping: what stands here says something of a record, or of a list of them, and is none. */
  meta: 'meta metadata pagination paging pageinfo links stats statistics totals counts',
  /** What stands here happened to the record around it, if there is one. */
  history: 'attempts retries history stack stacktrace backtrace trace breadcrumbs frames i18nerrormessage',
  /** When it happened. When an item was created or changed is not it: that is told of the item. */
  time: 'timestamp time ts datetime eventtime eventtimestamp eventdate occurredat occurredon loggedat logtime logtimestamp errortime failedat timeunixnano realtimetimestamp asctime date',
} as const satisfies Record<Family, string>;

const byName = new Map<string, KeyRole>(
  (Object.entries(names) as [Family, string][]).flatMap(([family, list]) =>
    list.split(' ').map((name, rank): [string, KeyRole] => [name, { family, rank }]),
  ),
);

/** An event of Serilog's compact format: it has a time, and a level only where that is not Information. */
export const impliedLevel: KeyRole = { family: 'level', rank: names.level.split(' ').length };

/** What a key is about; null: nothing that this reader knows. */
export function roleOf(key: string): KeyRole | null {
  if (key === '@t') return impliedLevel;
  return key.length > longestKey ? null : (byName.get(key.toLowerCase().replace(/[^a-z0-9]/g, '')) ?? null);
}

const longestKey = 40;
