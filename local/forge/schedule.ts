import type { Interval } from './manifest';
import type { Platform } from './platform';

const hour = 3_600_000;

/** How often Forge calls a scheduled trigger, in milliseconds. */
const milliseconds: Readonly<Record<Interval, number>> = {
  fiveMinute: hour / 12,
  hour,
  day: 24 * hour,
  week: 7 * 24 * hour,
};

type Fires = Pick<Platform, 'manifest' | 'fire'>;

/** Fires each scheduled trigger of the manifest as often as that says. Returns what ends it. */
export function openSchedule(platform: Fires): () => void {
  const timers = platform.manifest.called.flatMap(({ key, interval }) =>
    interval === null
      ? []
      : [setInterval(() => void fired(platform, key, {}, console.error), milliseconds[interval]).unref()],
  );
  return () => {
    for (const timer of timers) clearInterval(timer);
  };
}

/** A line that says which trigger to fire now, and with which event, as JSON: `look-at-spaces`. */
export async function fireByHand(platform: Fires, line: string, say: (says: string) => void): Promise<void> {
  const [, key = '', json = ''] = /^\s*(\S*)\s*(.*)$/.exec(line) ?? [];
  if (key === '') return;
  const event = eventIn(json);
  if (event === null) say(`The event of ${key} has to be JSON.`);
  else if (await fired(platform, key, event, say)) say(`${key} was fired.`);
}

function eventIn(json: string): object | null {
  try {
    return json.trim() === '' ? {} : (Object(JSON.parse(json)) as object);
  } catch {
    return null;
  }
}

/** False: nothing came of it, and why was said. */
async function fired(
  { fire }: Fires,
  key: string,
  event: object,
  say: (says: string) => void,
): Promise<boolean> {
  const invoked = await fire(key, event);
  if (invoked.kind === 'error') say(`${key}: ${invoked.message}`);
  return invoked.kind !== 'error';
}
