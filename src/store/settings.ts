import type { Profile } from '../access/profile';
import { keys } from './keys';
import { kvs } from './kvs';

/** What the site chose last. */
export interface Settings {
  readonly accountId: string;
  readonly profile: Profile;
  /** Account id of the admin who chose that profile. Absent: nobody did, or a release wrote it that did not ask. */
  readonly profileBy?: string;
}

export async function readSettings(): Promise<Settings | null> {
  return (await kvs.get<Settings>(keys.settings)) ?? null;
}

export async function writeSettings(settings: Settings): Promise<void> {
  await kvs.set(keys.settings, settings);
}

/** How the switch was set last, by whom (account id) and when (ISO). */
export interface SwitchSet {
  readonly on: boolean;
  readonly by: string;
  readonly at: string;
}

/** null: nobody set it, and it is off. */
export async function readChangeSwitch(): Promise<SwitchSet | null> {
  return (await kvs.get<SwitchSet>(keys.changeSwitch)) ?? null;
}

export async function writeChangeSwitch(set: SwitchSet): Promise<void> {
  await kvs.set(keys.changeSwitch, set);
}
