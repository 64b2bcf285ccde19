/** A record with a secret in it. The secrets are made up. */
export interface WithSecret {
  readonly says: string;
  readonly secret: string;
  readonly record: unknown;
}

const inText = (says: string, secret: string, message: string): WithSecret => ({
  says,
  secret,
  record: { message },
});

const plain = 'hunter2secret';
const apiToken = 'ATATT3xFfGF0T9aBcDeFgHiJkLmNoPqRsTuVwXyZ=1A2B3C4D';
const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc-def_ghi';
const base64 = 'ZGFuYTpodW50ZXIy';

export const withSecrets: readonly WithSecret[] = [
  inText('an e-mail address', 'dana@acme.test', 'Could not sync for dana@acme.test today.'),
  inText(
    'an e-mail address in a query',
    'dana%40acme.test',
    'No answer of https://acme.atlassian.net/rest/api/3/user/search?query=dana%40acme.test',
  ),
  inText(
    'an e-mail address as the name of who acts',
    'dana@acme.test',
    'dana@acme.test, you do not have the permission to comment on this issue.',
  ),
  inText(
    'an e-mail address as a name in quotation marks',
    'dana@acme.test',
    "User 'dana@acme.test' is not allowed to add watchers to issue 'PAY-7'",
  ),
  inText(
    'an e-mail address as a role',
    'dana@acme.test',
    'You are currently not a member of the project role: dana@acme.test.',
  ),
  {
    says: 'an e-mail address in the name of an event',
    secret: 'dana@acme.test',
    record: { event: 'sync.failed dana@acme.test', id: 'PAY-1' },
  },
  inText('a bearer token', base64, `The request with Bearer ${base64} failed.`),
  inText('basic credentials', base64, `The request with basic ${base64} failed.`),
  inText('an Authorization header in a text', base64, `Sent Authorization: Basic ${base64} in vain.`),
  inText('a cookie in a text', plain, `Sent Cookie: tenant.session.token=${plain} in vain.`),
  inText(
    'a header before the comma of a message',
    base64,
    `Authorization: Bearer ${base64}, you do not have the permission to comment on this issue.`,
  ),
  inText(
    'a bearer token as a role',
    base64,
    `You are currently not a member of the project role: Bearer ${base64}.`,
  ),
  {
    says: 'an Authorization header as a field',
    secret: base64,
    record: { statusCode: 401, headers: { Authorization: `Basic ${base64}` }, message: 'Unauthorized' },
  },
  {
    says: 'a secret in a header that says why Jira refused',
    secret: plain,
    record: {
      statusCode: 401,
      headers: { 'X-Seraph-LoginReason': `AUTHENTICATED_FAILED token=${plain}` },
      message: 'Unauthorized',
    },
  },
  ...['access_token', 'api_key', 'jwt', 'client_secret', 'password', 'auth', 'sig'].map((name) =>
    inText(
      `${name} in a query`,
      plain,
      `No answer of https://acme.atlassian.net/rest/api/3/myself?x=1&${name}=${plain}&y=2`,
    ),
  ),
  {
    says: 'a token in the query of a field with an address',
    secret: plain,
    record: { url: `https://acme.atlassian.net/rest/api/3/myself?token=${plain}`, message: 'No answer' },
  },
  inText('credentials in an address', plain, `No answer of https://dana:${plain}@acme.atlassian.net/rest`),
  {
    says: 'credentials in a field with an address',
    secret: plain,
    record: { url: `https://dana:${plain}@acme.atlassian.net/rest`, message: 'No answer' },
  },
  inText('a token in a JSON body', plain, `Sent {"apiToken":"${plain}","x":1} in vain.`),
  inText('a password in a text', plain, `Signed in with password: ${plain} in vain.`),
  inText('a token behind a colon', plain, `Signed in with token: ${plain} in vain.`),
  inText('an API token of Atlassian', apiToken, `The API token ${apiToken} has expired.`),
  inText('an access token of Atlassian', 'ATCTT3xFfGN0abcdefghij', 'ATCTT3xFfGN0abcdefghij has expired.'),
  ...['project', 'id', 'item_type', 'operation'].map((field) => ({
    says: `an API token of Atlassian under "${field}"`,
    secret: apiToken,
    record: { [field]: apiToken, message: 'It has expired' },
  })),
  inText('a JSON web token', jwt, `Failed to parse Connect Session Auth Token ${jwt}`),
  inText('an account id', '5b10ac8d82e05b22cc7d4ef5', 'No such lead: 5b10ac8d82e05b22cc7d4ef5.'),
  inText(
    'an account id of today',
    '712020:0e1d2c3b-1111-2222-3333-444455556666',
    'No such lead: 712020:0e1d2c3b-1111-2222-3333-444455556666.',
  ),
  inText(
    'an API token across the end of what is shown',
    apiToken.slice(0, 12),
    `${'It failed. '.repeat(45)}${apiToken}`,
  ),
];

/** Texts that say what went wrong and hold no secret. */
export const withoutSecrets: readonly string[] = [
  'The token: expired a day ago, ask for another one.',
  'Basic authentication with passwords is deprecated.',
  'The key=PAY-12 of the work item is unknown.',
  'No project could be found with key PAY, see https://acme.atlassian.net/browse/PAY-12',
];
