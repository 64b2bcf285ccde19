import { fails, type Failure } from './record';
import type { Standing } from './standing';

/** Site configuration that only Jira admins may read: item type, message (rows 76 to 95 of the catalogue). */
const configuration: readonly (readonly [type: string, says: string, count: number])[] = [
  ['workflow', 'Only Jira administrators can access workflows.', 9],
  ['workflow_scheme', 'You do not have permission to view the workflow scheme.', 6],
  ['issue_field', 'Only Jira administrators can access fields.', 3],
  ['issue_field', 'Only Jira administrators can access custom field contexts.', 12],
  ['issue_field_configuration', 'Only Jira administrators can access field configurations.', 4],
  ['issue_type_scheme', 'Only Jira administrators can access issue type schemes.', 5],
  ['issue_type_screen_scheme', 'Only Jira administrators can access issue type screen schemes.', 5],
  ['screen_scheme', 'Only Jira administrators can access screen schemes.', 4],
  ['screen', 'Only Jira administrators can manage screens.', 8],
  [
    'issue_security_scheme',
    'You are not authorized to perform this action. Administrator privileges are required.',
    2,
  ],
  [
    'issue_priority',
    'You are not authorized to perform this action. Administrator privileges are required.',
    1,
  ],
];

/** What a backup meets outside of any space: configuration, and filters, dashboards and boards that were not shared with it. */
export function siteFailures(standing: Standing): Failure[] {
  const admin = standing.globally('ADMINISTER');
  let id = 10_000;
  return [
    ...configuration
      .filter(() => !admin)
      .flatMap(([type, says, count]) =>
        Array.from({ length: count }, () => fails(type, String(++id), 403, says)),
      ),
    ...standing.site.sharedObjects.filter((object) => !standing.sees(object)).map(sharedFailure),
    fails(
      'board',
      '42',
      404,
      'The requested board cannot be viewed because it either does not exist or you do not have permission to view it.',
      { field: 'rapidViewId' },
    ),
  ];
}

/** Rows 107 and 113. */
function sharedFailure({ kind, id }: Standing['site']['sharedObjects'][number]): Failure {
  return kind === 'filter'
    ? fails(
        'filter',
        String(id),
        400,
        'The selected filter is not available to you, perhaps it has been deleted or had its permissions changed.',
      )
    : fails(
        'dashboard',
        String(id),
        404,
        "The dashboard you requested either does not exist or you don't have access to it.",
      );
}
