import { asJson } from '../record/loose-json';

/** What the lines of a text log say: where an entry begins, and the record that it makes. */

const time =
  /^\W{0,2}(?:\d{4}[-/.]\d\d[-/.]\d\d(?:[T ,]+\d\d:\d\d)?|\d\d[-/.]\d\d[-/.]\d{4} \d\d:\d\d|\d\d\/[A-Z][a-z]{2}\/\d{4}[: ]\d\d:\d\d|(?:[A-Z][a-z]{2} )?[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|\d\d:\d\d:\d\d[.,\s]|\d{10}(?:\d{3})?\s)/;
const levels = 'TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|SEVERE|FATAL|CRITICAL|ALERT|PANIC';
/** In capitals anywhere in front, or in small letters in brackets or before a colon. */
const level = new RegExp(
  `^[^\\n]{0,100}?(?:\\b(${levels})\\b|[[<(](${levels.toLowerCase()})[\\]>)]|^(${levels.toLowerCase()}):)`,
);
const pair = /([A-Za-z_][\w.@-]{0,60})=(?:"((?:\\.|[^"\\])*)"|([^\s"]*))/g;
const pairs = /^(?:[A-Za-z_][\w.@-]{0,60}=(?:"(?:\\.|[^"\\])*"|[^\s"]*)(?:\s+|$)){2,}/;
/** What the loggers of Go and others write in front of their pairs. */
const inFront = /^\S{0,40}\s+(?=\w+=)/;

/** Whether a line of a text file begins an entry of a log: with a time, a level, pairs of names and values, or a value of Python's. */
export function beginsEntry(line: string): boolean {
  return time.test(line) || level.test(line) || isPairs(line) || isLiteral(line);
}

/** An entry as JSON: what its line holds as values, or the line as a message with its level. */
export function entryAsJson(entry: string): string {
  const literal = isLiteral(entry) ? asJson(entry.trim()) : null;
  if (literal !== null) return literal;
  if (isPairs(entry)) {
    const found = [...entry.matchAll(pair)].map(([, name = '', quoted, bare]) => [
      name,
      unescaped(quoted) ?? bare ?? '',
    ]);
    return JSON.stringify(Object.fromEntries(found));
  }
  const [, capitals, bracketed, first] = level.exec(entry) ?? [];
  const said = [capitals, bracketed, first].find((word) => word !== undefined);
  const message = entry.replace(time, '').trim();
  return JSON.stringify(said === undefined ? { message } : { level: said, message });
}

function isPairs(line: string): boolean {
  return pairs.test(line) || pairs.test(line.replace(inFront, ''));
}

function isLiteral(line: string): boolean {
  return /^\s*(?:\{|\[\s*\{)\s*'/.test(line);
}

function unescaped(text: string | undefined): string | undefined {
  return text?.replace(/\\(.)/g, (_all, char: string) => (char === 'n' ? '\n' : char));
}
