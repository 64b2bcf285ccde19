import { impliedLevel, roleOf, type KeyRole } from './families';

/** How loggers say how bad a record is: in words, in letters, in colours and in numbers. */

/** Numbers below a warning: of pino and bunyan (30), Monolog (200), Logback (20000), and of syslog and GELF, which count down (6). */
const quietNumbers = new Set([5, 6, 7, 10, 20, 30, 100, 200, 250, 5_000, 10_000, 20_000]);
const quietWords =
  /^\W*(?:i|d|t|v|n|inf|dbg|trc|vrb|not|info|information|informational|debug|trace|verbose|notice|success|silly|fine|finer|finest|config|http|log|default)\b(?!:?\s*\w*(?:warn|err))/i;
const colours = /\u001b\[[\d;]*m/g;

/** Whether a level says that nothing went wrong. */
export function isQuiet(level: string): boolean {
  const text = level.replace(colours, '').trim();
  return /^\d+$/.test(text) ? quietNumbers.has(Number(text)) : quietWords.test(text);
}

/** Numbers of OpenTelemetry count up in fours: 1 to 12 are TRACE, DEBUG and INFO. */
const ofOpenTelemetry = roleOf('severityNumber')?.rank;
const lastQuiet = 12;

/** The level that a value stands for, by the key that it stands under. */
export function levelOf({ rank }: KeyRole, value: string): string {
  if (rank === impliedLevel.rank) return 'information';
  if (rank === ofOpenTelemetry && Number(value) > 0)
    return Number(value) <= lastQuiet ? 'information' : 'error';
  return value;
}

/** Behind a time, or at the very beginning: `2026-11-22 08:00:00 [main] INFO …`, `[INFO] …`, `INFO: …`; klog; logfmt. */
const inFront =
  /^\W{0,2}(?:\d{4}[-/]\d\d[-/]\d\d\b.{0,80}?\W)?(TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|SEVERE|FATAL|CRITICAL)\b|^([IWEF])\d{4} \d\d:\d\d:\d\d|^(?:\w+=\S+ )?level="?(\w+)/;

/** The level that a line of a log says in front of its message; null: it says none. */
export function levelInFront(text: string): string | null {
  const [, word, letter, pair] = inFront.exec(text) ?? [];
  return word ?? letter ?? pair ?? null;
}
