import { kvs } from '@forge/kvs';
import { keys } from './keys';

/** What the site chose last. */
export interface Settings {
  readonly accountId: string;
  readonly profile: 'backup' | 'restore';
}

export async function readSettings(): Promise<Settings | null> {
  return (await kvs.get<Settings>(keys.settings)) ?? null;
}

export async function writeSettings(settings: Settings): Promise<void> {
  await kvs.set(keys.settings, settings);
}
