import {
  appAlone,
  asksForConsent,
  openMeter,
  openReader,
  openReadingSender,
  whoIsAway,
  type Clock,
  type Failure,
  type JiraReader,
  type Result,
  type Speaker,
} from '../../jira';
import { openAllowance } from '../../jira/allowance';

/** Why nobody may speak to Jira for a person who is away. */
export type Silence =
  /** That person is no Jira admin any more, or not there any more. */
  | 'no-admin'
  /** The app is no Jira admin, and a part of what is asked Forge gives to the app alone. */
  | 'app-no-admin';

export type Spoken =
  | { readonly kind: 'may'; readonly speaker: Speaker; readonly accountId: string }
  | { readonly kind: 'may-not'; readonly why: Silence }
  | NotKnown;

/** Jira did not answer. */
interface NotKnown {
  readonly kind: 'not-known';
  readonly failure: Failure;
}

/** Calls and milliseconds of finding out. */
const limits = { calls: 12, milliseconds: 3_000 } as const;

/**
 * As whom Jira is asked for a person who is away: as that person where Forge lets the app do so, else as the app alone. Either way Jira
 * says first that this person still is a Jira admin, and so is the app: what takes `manage:jira-configuration` it has to ask itself.
 */
export async function whoSpeaks(accountId: string, clock: Clock): Promise<Spoken> {
  const meter = openMeter();
  const as = (speaker: Speaker): JiraReader =>
    openReader(openReadingSender(speaker, clock, meter, openAllowance(clock, meter, limits)));
  const app = as(appAlone);
  const ofApp = held(await app.ownPermissions(administer, null));
  if (ofApp !== true) return silent(ofApp, 'app-no-admin');

  const person = await asPerson(accountId, as(whoIsAway(accountId)));
  if (person === true) return { kind: 'may', speaker: whoIsAway(accountId), accountId };
  if (person !== null) return silent(person, 'no-admin');

  const granted = await app.check({ accountId, global: administer, entries: [] }, 'app');
  const ofPerson = held(granted.ok ? { ok: true, value: granted.value.global } : granted);
  if (ofPerson !== true) return silent(ofPerson, 'no-admin');
  const self = await app.myself();
  return self.ok ? { kind: 'may', speaker: appAlone, accountId: self.value } : notKnown(self.failure);
}

const administer = ['ADMINISTER'];

/** Whether that person is a Jira admin by what Jira tells the person; null: Forge does not let the app speak for the person. */
async function asPerson(accountId: string, jira: JiraReader): Promise<boolean | NotKnown | null> {
  try {
    // answered to no anonymous caller: a call without consent goes out as one
    const self = await jira.myself();
    if (!self.ok) return isPassing(self.failure) ? notKnown(self.failure) : null;
    return self.value === accountId ? held(await jira.ownPermissions(administer, null)) : null;
  } catch (error) {
    if (asksForConsent(error)) return null;
    throw error;
  }
}

function held(answer: Result<readonly string[]>): boolean | NotKnown {
  if (answer.ok) return answer.value.includes('ADMINISTER');
  return isPassing(answer.failure) ? notKnown(answer.failure) : false;
}

const notKnown = (failure: Failure): NotKnown => ({ kind: 'not-known', failure });

const silent = (said: false | NotKnown, why: Silence): Spoken =>
  said === false ? { kind: 'may-not', why } : said;

/** Says nothing of whether somebody may. */
const isPassing = ({ kind }: Failure): boolean =>
  kind === 'rate-limited' || kind === 'unavailable' || kind === 'nonsense' || kind === 'platform';
