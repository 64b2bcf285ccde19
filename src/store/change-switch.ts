import { keys } from './keys';
import { kvs } from './kvs';

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
