import type { Example } from './example';

const url = 'https://acme.atlassian.net/rest/api/3/issue/PAY-1';

/** How a producer of logs writes one failure. */
export interface Shape {
  readonly says: string;
  readonly record: (example: Example) => unknown;
  /** It can carry what Jira says of each field. */
  readonly fields: boolean;
  /** It tells the HTTP status. */
  readonly status: boolean;
}

const collection = ({ says }: Example): object =>
  typeof says === 'string' ? { errorMessages: [says], errors: {} } : { errorMessages: [], errors: says };

const collectionText = (example: Example): string => JSON.stringify(collection(example));

/** The text, or the body where Jira says something of fields. */
const textOf = (example: Example): string =>
  typeof example.says === 'string' ? example.says : collectionText(example);

/** Bytes as Python prints them. A JSON body has double quotes in it, so Python encloses it in single ones. */
const pythonBytes = (text: string): string => `b'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;

export const shapes: readonly Shape[] = [
  { says: 'a bare text', record: textOf, fields: false, status: false },
  {
    says: 'a text under "message"',
    record: (example) => ({ message: textOf(example) }),
    fields: false,
    status: false,
  },
  {
    says: "Jira's error collection as the record",
    record: (example) => ({ ...collection(example), status: example.status, method: example.method }),
    fields: true,
    status: true,
  },
  {
    says: "Jira's error collection as an object in the record",
    record: (example) => ({
      statusCode: example.status,
      method: example.method,
      response: collection(example),
    }),
    fields: true,
    status: true,
  },
  {
    says: "Jira's error collection as a string",
    record: (example) => ({
      http_status: example.status,
      method: example.method,
      error: collectionText(example),
    }),
    fields: true,
    status: true,
  },
  {
    says: "the edge's message with a status code",
    record: (example) => ({ message: textOf(example), 'status-code': example.status }),
    fields: false,
    status: true,
  },
  {
    says: "Jira Service Management's error message",
    record: (example) => ({
      status: example.status,
      error: {
        errorMessage: textOf(example),
        i18nErrorMessage: { i18nKey: 'sd.request.error', parameters: [] },
      },
    }),
    fields: false,
    status: true,
  },
  {
    says: 'the text of a JiraError of jira-python',
    record: (example) => ({
      method: example.method,
      error: `JiraError HTTP ${example.status} url: ${url}\n\ttext: ${textOf(example)}`,
    }),
    fields: true,
    status: true,
  },
  {
    says: "GitLab's integration log",
    record: (example) => ({
      severity: 'ERROR',
      time: '2026-11-20T08:12:04.101Z',
      message: 'Error sending message',
      method: example.method,
      client_url: 'https://acme.atlassian.net',
      client_path: '/rest/api/2/issue/PAY-1',
      client_status: example.status,
      'exception.class': 'JIRA::HTTPError',
      'exception.message': textOf(example),
    }),
    fields: true,
    status: true,
  },
  {
    says: "OpsHub's text with the body behind its reason",
    record: (example) => ({
      method: example.method,
      message: `OH-JIRA-0173: The request failed with status code: ${example.status} in JIRA. Reason: ${collectionText(example)}`,
    }),
    fields: true,
    status: true,
  },
  {
    says: 'the text of restfly with the body as bytes',
    record: (example) => ({
      message: `[${example.status}: ${example.method}] ${url} body=${pythonBytes(collectionText(example))}`,
    }),
    fields: true,
    status: true,
  },
];
