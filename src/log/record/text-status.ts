import { beginningOf, textOf, type Plain } from '../json/bytes';

const phrase =
  'not found|forbidden|unauthori[sz]ed|bad request|too many requests|gone|conflict|internal server error|bad gateway|service unavailable|gateway time-?out';
/** What may stand behind a number that a verb says was given, so that it is no count of things. */
const behind = `(?=\\W*$| ?[^ \\w]| (?:from|for|on|by|when|while|and|response|error|status|client|server|${phrase})\\b)`;

/** A number of things, of milliseconds or of bytes is no status. */
const notACount =
  '(?! ?(?:of|out of|/) ?\\d)(?! ?(?:[kmg]i?b|bytes?|ms|milliseconds?|sec(?:onds?)?|min(?:utes?)?)\\b)' +
  '(?! (?!(?:is|was|this|has|does|access|always|unless|as)\\b)[a-z]\\w*s\\b(?! ?[:.]))';
const number = `([45]\\d\\d)\\b${notACount}`;
const given = '["\']? ?(?:[:=]|of|is|was)? ?["\']?(?:optional\\.of\\()?';

/** How texts give an HTTP status, the surest first. In what they read every run of white space is one blank. */
const ways: readonly RegExp[] = [
  /\b([45]\d\d) (?:client|server) error\b/i,
  new RegExp(
    `(?<![a-z])(?:http[ _-]?)?(?:status(?:[ _-]?(?:code|message))?${given}|` +
      `HTTP(?:/[\\d.]+)?["']?(?: (?:error|(?:status|response)?(?: ?code)?))? ?[:=]? ?|` +
      `response(?:[ _-]?code)?["']? ?[:=]? ?["']?|code["']? ?[:=] ?["']?)${number}`,
    'i',
  ),
  new RegExp(`(?<![\\w-])([45]\\d\\d)["']?\\W{1,3}(?:${phrase})\\b`, 'i'),
  new RegExp(`\\b(?:${phrase})\\W{1,3}([45]\\d\\d)\\b`, 'i'),
  new RegExp(`^\\W{0,2}${number}(?! \\w+s\\b)`, 'i'),
  new RegExp(`does not indicate success: ?${number}`, 'i'),
  new RegExp(
    `\\b(?:got|gave|returned|returns|received|answered|responded|failed|error(?: code)?)(?: with)?(?: an?)?(?: http)? ([45]\\d\\d)\\b${behind}`,
    'i',
  ),
  // The name of an exception, or the word for an error in the languages of whom writes tools.
  new RegExp(
    `(?:error|exception|failed|fehler|erreur|errore|erro|ошибка|エラー|错误|錯誤|오류|(?<![a-z])(?:c[oó]digo|codice))(?: ?[:(] ?| ["']| (?=\\d+(?:\\W*$| ?[:(-])))${number}`,
    'iu',
  ),
  new RegExp(`[-=]> ?${number}`, 'i'),
  /[([]([45]\d\d)[)\]]/,
  // A line of an access log: the request in quotation marks, the status, the size.
  /["'] ([45]\d\d) (?:\d+|-)(?: |$)/,
];

const longest = 2_000;

/** An HTTP status that a text gives (`status code: 404`, `HTTP 403`, `returned 404: Not Found`), or null. */
export function statusInText(text: string): number | null {
  const head = text.slice(0, longest).replace(/\s+/g, ' ');
  for (const way of ways) {
    const groups: readonly (string | undefined)[] = way.exec(head) ?? [];
    const found = groups[1] ?? groups[2];
    if (found !== undefined) return Number(found);
  }
  return null;
}

/** The first HTTP status that a message gives in words, or null. */
export function statusIn(messages: readonly Plain[]): number | null {
  for (const message of messages) {
    const head = beginningOf(message, longest);
    const status = hasStatus(head) ? statusInText(textOf(head)) : null;
    if (status !== null) return status;
  }
  return null;
}

/** Whether three digits of which the first is a 4 or a 5 stand somewhere. */
function hasStatus({ bytes, from, to }: Plain): boolean {
  for (let i = from; i < to - 2; i++) {
    const c = bytes[i] as number;
    if ((c === 0x34 || c === 0x35) && isDigit(bytes[i + 1]) && isDigit(bytes[i + 2])) return true;
  }
  return false;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
