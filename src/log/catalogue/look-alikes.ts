import { aside, row, type CatalogueRow, type Tag } from './row';
import type { SetAsideReason } from '../finding';

const is = (number: number, tag: Tag, reason: SetAsideReason, says: readonly string[]): CatalogueRow =>
  row(number, tag, aside(reason), says);

/** A header counts with its value: Jira sends it empty, or not at all, where nobody has to wait. */
const aTimeToWait = /retry-after["']?\s*[:=]\s*\[?["']?(?:\d|[A-Z][a-z]{2},)/i;

/** What is left of a budget is no throttling. */
const notABudget = /^(?!.*rate[ -]limit[^a-z]{0,20}(?:\d+\s*\/\s*\d+|remaining|\d+ left))/is;

/** The word is in many names; these say that something is the matter with one. */
const aLicenceIsWrong =
  /unlicen[cs]ed|(?:in)?valid licen[cs]e|(?:no|not|without|missing|need|require|expired|requires|lacks?)\b.{0,40}\blicen[cs]e|licen[cs]e\b.{0,30}\b(?:is|has|does|was|limit|expired|exceeded|required|missing|invalid|details|seats?)\b/is;

const hint = (number: number, reason: SetAsideReason, says: readonly string[]): CatalogueRow => ({
  ...is(number, 'I', reason, says),
  hint: true,
});

/** Words that keep a sentence about access from being read as "a field is required" (row 161). */
const aFieldIsRequired =
  /^(?!.*(?:permission|privilege|administrat|access|authenti|licen[cs]e|login|log in|token|scope|role\b)).{1,100} is required\.?$/i;

/** How the commonest clients say that no answer came: Node, Python, Go, Java, curl and browsers. */
const brokenConnections = (
  'ECONNRESET|ECONNREFUSED|ECONNABORTED|ETIMEDOUT|ESOCKETTIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|' +
  'EAI_AGAIN|UND_ERR_|socket hang up|getaddrinfo|Name or service not known|' +
  'Temporary failure in name resolution|no such host|UnknownHostException|Could not resolve host|' +
  'timed out|timeout exceeded|request timeout|read timeout|i/o timeout|TimeoutException|ms exceeded|' +
  'context deadline exceeded|awaiting headers|TLS handshake|SSLError|CERTIFICATE_VERIFY_FAILED|' +
  'Connection refused|Connection reset|Connection aborted|connection was closed|Connection closed|' +
  'RemoteDisconnected|Remote end closed connection|broken pipe|unexpected EOF|Max retries exceeded|' +
  'Failed to fetch|fetch failed|network error|net::ERR_|IncompleteRead|premature close|Bad Gateway|' +
  'Gateway Time-out|Gateway Timeout|Service Unavailable|Service Temporarily Unavailable'
).split('|');

/**
 * Rows 129 to 193: what looks like a refusal and is none. What is archived counts as `deleted-item`: like what is in the
 * trash it is out of reach for everybody, no permission opens it, and nothing in the data is wrong.
 */
export const lookAlikeRows: readonly CatalogueRow[] = [
  is(129, 'C', 'credentials', ['Client must be authenticated to access this resource']),
  is(130, 'C', 'credentials', [
    'You are not authenticated. Authentication required to perform this operation',
  ]),
  is(131, 'D', 'credentials', [
    'User is not logged in',
    'You are not logged in',
    'Login Required',
    // Jira took the caller for nobody: no permission of the account was asked.
    'Anonymous users do not have permission',
    'cannot be viewed by anonymous users',
    'Please try logging in first',
  ]),
  is(132, 'S', 'credentials', [
    'Login failed',
    // Values of the header X-Seraph-LoginReason; OK and OUT are no failures.
    'AUTHENTICATED_FAILED',
    'AUTHENTICATION_DENIED',
    'AUTHORISATION_FAILED',
  ]),
  is(133, 'S', 'credentials', ['x-authentication-denied-reason', 'CAPTCHA_CHALLENGE']),
  is(134, 'C', 'credentials', [
    'Basic auth with password is not allowed on this instance',
    'Basic authentication with passwords is deprecated',
  ]),
  is(135, 'C', 'credentials', ['Failed to parse Connect Session Auth Token']),
  is(136, 'C', 'app-scope', ['scope does not match']),
  is(138, 'D', 'app-scope', ['Only apps can access this resource']),
  is(139, 'D', 'app-scope', ['Access to this resource must be authenticated as an app']),
  is(140, 'D', 'app-scope', [
    'Connect and Forge app users with Administer Jira global permission can override screen security',
  ]),
  is(141, 'D', 'app-scope', ['Forge and OAuth2 apps cannot access this REST resource']),
  is(142, 'D', 'ip-allowlist', ['The IP address has been rejected because it is not on the allowed list']),
  is(143, 'D', 'rate-limit', [
    'rate limit exceeded',
    'rate limit has been exceeded',
    'rate limit reached',
    'rate limited',
    'rate-limited',
    'exceeded the rate limit',
    'too many requests',
    'jira-burst-based',
    'jira-quota-',
  ]),
  is(145, 'C', 'unsupported', ['The requested API has been removed']),
  is(146, 'C', 'unsupported', ['Unbounded JQL queries are not allowed here']),
  is(147, 'C', 'unsupported', ['This feature is only accessible from the UI']),
  is(148, 'D', 'plan-or-licence', ['Archiving issues is only available for premium editions of Jira']),
  is(151, 'L', 'plan-or-licence', [
    'You are not able to create issues because your JIRA instance has an invalid license',
    'user limit has been exceeded',
    'user limit {X} exceeded',
    'Current user not permitted to use Jira',
  ]),
  is(152, 'D', 'plan-or-licence', ['OH-JIRA-0227']),
  is(153, 'D', 'deleted-item', ['Issue exists in archived project']),
  is(154, 'D', 'plan-or-licence', ['Issues with these IDs are in unlicensed projects']),
  is(155, 'M', 'deleted-item', ["The issue is archived and can't be changed"]),
  { ...is(161, 'C', 'invalid-data', ['{F} is required']), only: aFieldIsRequired },
  is(162, 'L', 'workflow-rule', [
    'You are not allowed to edit this issue due to its current status in the workflow',
  ]),
  is(163, 'L', 'workflow-rule', [
    'It seems that you have tried to perform an illegal workflow operation',
    'a workflow operation ({X}) that is not valid for the current state of this issue',
  ]),
  is(164, 'D', 'unsupported', [
    'Only classic projects can have workflow schemes assigned',
    'Only classic projects can have field configuration schemes assigned',
    'Only classic projects can have issue type screen schemes assigned',
  ]),
  is(165, 'C', 'unsupported', ['The request contains a next-gen issue']),
  is(166, 'C', 'unsupported', ['The board does not support sprints']),
  is(167, 'C', 'unsupported', ['This board has no columns with a mapped status']),
  is(168, 'C', 'invalid-data', ['Issue can be assigned only active or future sprints']),
  is(169, 'C', 'deleted-item', ['We could not find the sprint']),
  is(170, 'D', 'deleted-item', ['The custom field was not found']),
  is(171, 'D', 'deleted-item', [
    'The context was not found',
    'The project was not found',
    'The issue type scheme was not found',
    'The screen was not found',
    'The workflow was not found',
    'The workflow scheme was not found',
  ]),
  is(172, 'D', 'deleted-item', [
    'Issue security scheme with ID {X} not found',
    'Notification scheme with ID {X} not found',
    'Priority with ID {X} not found',
    'Resolution with ID {X} not found',
  ]),
  is(173, 'L', 'deleted-item', ["The attachment with id '{X}' does not exist"]),
  is(174, 'L', 'deleted-item', ['Can not find a comment for the id: {X}']),
  is(175, 'L', 'deleted-item', ["Cannot find worklog with id: '{X}'"]),
  is(176, 'L', 'deleted-item', [
    "No issue link with id '{X}' exists",
    "No remote issue link with id '{X}' found",
  ]),
  is(177, 'L', 'deleted-item', ["No issue link type with name '{X}' found"]),
  is(178, 'L', 'deleted-item', [
    'The component with id {X} does not exist',
    "Could not find version for id '{X}'",
  ]),
  is(179, 'L', 'deleted-item', ["Group: '{X}' does not exist", 'user not found']),
  is(180, 'L', 'invalid-data', ["The security level with id '{X}' does not exist"]),
  is(181, 'C', 'invalid-data', [
    'Specify a valid project ID or key',
    'Specify a valid issue type',
    'The issue type selected is invalid',
    'You must specify a valid project lead',
    'You must specify a summary of the issue',
  ]),
  is(182, 'C', 'invalid-data', [
    'Given parent work item does not belong to appropriate hierarchy',
    'Given parent issue does not belong to appropriate hierarchy',
    'Please select valid parent issue',
  ]),
  is(183, 'C', 'invalid-data', [
    'A version with this name already exists in this project',
    'A component with the name {X} already exists',
  ]),
  is(184, 'L', 'unsupported', [
    'You cannot vote for an issue you have reported',
    'Voting for issues is currently not enabled',
  ]),
  is(185, 'D', 'unsupported', ['Issue linking is currently disabled']),
  is(186, 'D', 'invalid-data', [
    "The issue '{K}' has subtasks. You must specify the 'deleteSubtasks' parameter",
  ]),
  is(187, 'C', 'invalid-data', [
    'Comment body is not valid!',
    'Worklog must not be null',
    'exceeds the allowed limit of {X} characters',
    "can't exceed {X} characters",
    'data was not an array',
    "name '{X}' is not valid",
    "The issue key '{K}' for field '{F}' is invalid",
  ]),
  is(188, 'C', 'invalid-data', [
    "We can't create this issue for you right now, it could be due to unsupported content",
  ]),
  is(189, 'D', 'unsupported', [
    'The per-issue limit for comments has been breached',
    'exceeds its maximum permitted size of {X} bytes',
  ]),
  is(190, 'S', 'platform-error', ['XSRF check failed']),
  is(191, 'C', 'platform-error', ['The request could not be satisfied']),
  is(192, 'D', 'platform-error', ["Couldn't retrieve groups with the site-admin accessType"]),
  is(193, 'D', 'invalid-data', ['Unrecognized permission', "Permission with key '{X}' doesn't exist"]),

  { ...hint(143, 'rate-limit', ['Retry-After']), only: aTimeToWait },
  { ...hint(143, 'rate-limit', ['rate limit', 'rate-limit']), only: notABudget },

  // Words that decide where no wording does.
  hint(136, 'app-scope', [
    'insufficient scope',
    'insufficient_scope',
    'required scope',
    'missing scope',
    'oauth scope',
  ]),
  hint(142, 'ip-allowlist', ['IP address', 'ip allowlist']),
  hint(126, 'plan-or-licence', ['valid license', 'valid licence']),
  hint(148, 'plan-or-licence', ['premium edition', 'premium plan', 'Jira Premium']),
  { ...hint(151, 'plan-or-licence', ['license', 'licence', 'unlicensed']), only: aLicenceIsWrong },
  hint(129, 'credentials', ['Client must be', 'must be authenticated']),
  hint(130, 'credentials', ['not authenticated', 'authentication required']),
  hint(131, 'credentials', ['not logged in', 'must be logged in']),
  // A sign-in page instead of an answer, and what the token end points of OAuth 2.0 (RFC 6749, 5.2) and RFC 6750 say.
  hint(131, 'credentials', ['Log in to continue', 'Log in with Atlassian account', 'id.atlassian.com/login']),
  hint(129, 'credentials', [
    'invalid_grant',
    'invalid_client',
    'invalid_token',
    'refresh token',
    'token has expired',
    'token expired',
  ]),
  ...brokenConnections.map((words) => hint(192, 'platform-error', [words])),
];
