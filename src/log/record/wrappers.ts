import { asJson } from './loose-json';
import { statusInText } from './text-status';

/** A text taken out of what a tool wrote around it. */
export interface Wrapped {
  readonly status: number | null;
  readonly method: string | null;
  readonly url: string | null;
  /** The body, a text that may be JSON. */
  readonly inner: string;
  /** What stood around the body and may say something itself. */
  readonly around: string;
}

/** How the texts of jira-python begin: `jira.exceptions.JIRAError`, `JiraError`, `HTTP`, in any case. */
export const pythonBegins = /^(?:[\w.]*JIRA?Error|HTTP)/i;
/** jira-python: `JiraError HTTP 401 url: https://… text: …`, headers and body after it. */
const jiraPython =
  /^(?:[\w.]*JIRA?Error:?\s*)?HTTP\s+(\d{3})\s+url:\s*(\S+)(?:\s+details:\s*\S+)?\s+text:([\s\S]*)/i;
/** restfly: `[404: GET] https://… body=b'…'`. */
const restfly = /^\[(\d{3}):\s*([A-Z]+)\]\s+(\S+)(?:\s+body=b?['"]([\s\S]*))?$/;
/** `requests` of Python: `404 Client Error: Not Found for url: https://…`. */
const requestsText = /^(\d{3}) (?:Client|Server) Error: (.*?) for url: (\S+)([\s\S]*)/;

/** Unwraps the texts of known tools, and any text that ends in a JSON body; null where nothing is wrapped. */
export function unwrapText(text: string): Wrapped | null {
  const first = text.charCodeAt(0);
  if (first === 0x5b /* [ */) return fromRestfly(text);
  if (pythonBegins.test(text)) {
    const found = jiraPython.exec(text);
    if (found) {
      return {
        status: Number(found[1]),
        method: null,
        url: found[2] ?? null,
        inner: beforeHeaders(found[3] ?? ''),
        around: headersOf(found[3] ?? ''),
      };
    }
  }
  const requests = /^\d{3} [CS]/.test(text) ? requestsText.exec(text) : null;
  if (requests) {
    return {
      status: Number(requests[1]),
      method: null,
      url: requests[3] ?? null,
      inner: requests[4]?.trim() ?? '',
      around: requests[2] ?? '',
    };
  }
  return text.includes('{') ? fromTrailingBody(text) : null;
}

function fromRestfly(text: string): Wrapped | null {
  const found = restfly.exec(text);
  if (!found) return null;
  const bytes = (found[4] ?? '').replace(/['"]$/, '').replace(/\\\\/g, '\\').replace(/\\'/g, "'");
  return {
    status: Number(found[1]),
    method: found[2] ?? null,
    url: found[3] ?? null,
    inner: asJson(bytes) ?? bytes,
    around: '',
  };
}

/** jira-python prints the headers of request and response after the text. */
function beforeHeaders(text: string): string {
  return text.split(/\s(?:request|response) headers = /, 1)[0]?.trim() ?? '';
}

function headersOf(text: string): string {
  return /x-(?:seraph-loginreason|authentication-denied-reason)[^,}]{0,80}/i.exec(text)?.[0] ?? '';
}

/** `OH-JIRA-0173: … status code: 400 in JIRA. Reason: {"errorMessages":[…]}` and the like. */
function fromTrailingBody(text: string): Wrapped | null {
  const from = text.search(/[{[]\s*["'{[]/);
  const to = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']')) + 1;
  if (from < 1 || to <= from) return null;
  const inner = asJson(text.slice(from, to));
  if (inner === null) return null;
  const around = `${text.slice(0, from)} ${text.slice(to)}`.trim();
  return {
    status: statusInText(around),
    method: methodInText(around),
    url: urlInText(around),
    inner,
    around,
  };
}

export function urlInText(text: string): string | null {
  return /https?:\/\/[^\s"'<>]+/i.exec(text.slice(0, 4_000))?.[0] ?? null;
}

/** The address of a request to Jira in a text, whole or only its path; null: there is none. */
export function requestInText(text: string): string | null {
  return /(?:https?:\/\/[^\s"'<>]{1,300})?\/rest\/[^\s"'<>]+/i.exec(text.slice(0, 4_000))?.[0] ?? null;
}

/** The HTTP method before an address (`GET https://…`, `PUT /rest/…`), or null. */
export function methodInText(text: string): string | null {
  return /\b(GET|POST|PUT|PATCH|DELETE|HEAD)\s+(?:https?:\/)?\//.exec(text.slice(0, 2_000))?.[1] ?? null;
}
