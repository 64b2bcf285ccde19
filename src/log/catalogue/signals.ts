import { aside, lacks, type Meaning, type SignalRow, type Tag } from './row';

const agile = /\/rest\/(?:agile|software)\//;
const assetTypes = [
  'object',
  'object_type',
  'object_type_attribute',
  'object_schema',
  'object_schema_attributes',
  'object_schema_reference_type',
  'object_schema_status_type',
  'object_connected_tickets',
  'workspace',
  'workspace_reference_type',
  'icon',
];

const signal = (
  row: number,
  tag: Tag,
  means: Meaning,
  known: Omit<SignalRow, 'row' | 'tag' | 'means'>,
): SignalRow => ({ row, tag, means, ...known });

/** Known by status, address and item type alone. The first that fits counts, and only where no wording matched. */
export const signalRows: readonly SignalRow[] = [
  signal(131, 'C', aside('credentials'), { body: 'login' }),
  // In any language: to a read Jira says 404 or 403 where a permission is missing, and 401 to a caller that it does not know.
  signal(129, 'I', aside('credentials'), { status: [401, 401], reads: true }),
  signal(144, 'D', aside('rate-limit'), { status: [503, 503], path: /\/(?:jsm\/)?assets\// }),
  signal(144, 'D', aside('rate-limit'), { status: [503, 503], types: assetTypes }),
  signal(145, 'C', aside('unsupported'), { status: [410, 410] }),
  signal(189, 'D', aside('unsupported'), { status: [413, 413] }),
  signal(122, 'D', lacks('EDIT_ISSUES', 'SCHEDULE_ISSUES'), {
    writes: true,
    status: [403, 403],
    path: /\/rest\/agile\/1\.0\/(?:sprint\/\d+\/issue|backlog\/(?:\d+\/)?issue|board\/\d+\/issue)\b/,
    method: /^(?:POST|PUT)$/,
  }),
  signal(123, 'D', lacks('SCHEDULE_ISSUES'), {
    writes: true,
    status: [403, 403],
    path: /\/rest\/agile\/1\.0\/(?:issue|epic\/[^/?#]+)\/rank\b/,
  }),
  signal(124, 'D', lacks('EDIT_ISSUES'), {
    writes: true,
    status: [403, 403],
    path: /\/rest\/agile\/1\.0\/epic\//,
    method: /^(?:POST|PUT|PATCH)$/,
  }),
  signal(125, 'D', lacks('MANAGE_SPRINTS_PERMISSION'), {
    writes: true,
    status: [403, 403],
    path: /\/rest\/agile\/1\.0\/sprint\/\d+/,
    method: /^DELETE$/,
  }),
  signal(126, 'D', aside('plan-or-licence'), {
    status: [403, 403],
    path: /\/rest\/agile\/1\.0\/(?:board|sprint)(?:[/?#]|$)/,
    method: /^GET$/,
  }),
  signal(126, 'D', aside('plan-or-licence'), {
    status: [403, 403],
    path: /\/rest\/agile\/1\.0\/(?:board|sprint)\/?(?:[?#]|$)/,
    method: /^POST$/,
  }),
  signal(126, 'D', aside('plan-or-licence'), {
    status: [403, 403],
    types: ['board', 'sprint'],
    method: /^GET$/,
  }),
  signal(150, 'D', aside('plan-or-licence'), { status: [403, 403], path: agile }),
  signal(127, 'C', lacks('SERVICEDESK_AGENT'), { status: [403, 403], path: /\/rest\/servicedeskapi\// }),
  signal(127, 'C', lacks('SERVICEDESK_AGENT'), {
    status: [403, 403],
    types: ['queue', 'request_type', 'request_type_group'],
  }),
  signal(149, 'D', aside('plan-or-licence'), {
    status: [403, 403],
    path: /\/rest\/api\/\d+\/(?:auditing\/record|plans\/plan)\b/,
  }),
  signal(191, 'C', aside('platform-error'), { body: 'html' }),
  signal(192, 'D', aside('platform-error'), { status: [500, 599] }),
];
