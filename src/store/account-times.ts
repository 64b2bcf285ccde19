import { keys } from './keys';
import { readDocument, writeDocument } from './documents';

/** Since when the store holds which account ids, as the last report of them to Atlassian found it. */
export interface AccountTimes {
  /** When all were reported last; null: they never were. ISO, as are the others. */
  readonly reportedAt: string | null;
  /** Account id → when what is stored of it was retrieved, the oldest of it. */
  readonly since: Readonly<Record<string, string>>;
}

export const readAccountTimes = async (): Promise<AccountTimes> =>
  (await readDocument<AccountTimes>(keys.accountTimes)) ?? { reportedAt: null, since: {} };

export const writeAccountTimes = (times: AccountTimes): Promise<void> =>
  writeDocument(keys.accountTimes, times);
