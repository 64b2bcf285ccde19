import { beginningOf, textOf, type Plain } from '../json/bytes';
import { Url } from './url';

/** A request that a text tells of. */
export interface Request {
  readonly method: string | null;
  readonly url: Url;
}

const looked = 4_000;
const ends = `[^\\s"'<>()[\\]\`,;]`;
/** `GET /rest/api/3/issue/PAY-1/comment`, `during [GET] to [https://…/rest/…]`, `"POST /rest/… HTTP/1.1"`. */
const request = new RegExp(
  `(?:\\b(GET|HEAD|OPTIONS|POST|PUT|PATCH|DELETE)\\b["'\\]\`:,]*\\s+(?:(?:to|on|for|request)\\s+)?["'\`[(]*)?` +
    `((?:https?://${ends}{1,200}?)?/(?:rest|gateway/api)/${ends}+)`,
);
const slash = 0x2f;

/** The first request to Jira in the texts; null: they tell of none. */
export function requestIn(messages: readonly Plain[]): Request | null {
  for (const message of messages) {
    const head = beginningOf(message, looked);
    if (!mayName(head)) continue;
    const [, method = null, url] = request.exec(textOf(head)) ?? [];
    if (url !== undefined) return { method, url: Url.of(url) };
  }
  return null;
}

/** Whether `/re` or `/ga` stands somewhere: most texts have neither, and are not decoded. */
function mayName({ bytes, from, to }: Plain): boolean {
  for (let i = from; i + 5 < to; i++) {
    if (bytes[i] !== slash) continue;
    const [one, other] = [bytes[i + 1], bytes[i + 2]];
    if ((one === 0x72 && other === 0x65) || (one === 0x67 && other === 0x61)) return true;
  }
  return false;
}
