import { holdingsOf, type Holding } from '../../../remedy';
import { packsOf, writeReportPart } from '../../../store';
import { seenAccount } from '../../facts/account-card';
import { unseenAccount } from '../../facts/unseen-account';
import type { StoredHoldings } from '../../reports/stored-report';
import { planFactsSoFar } from '../plan-facts-so-far';
import { taskOfSpaces } from '../plan-needed';
import { done, stage, type StepContext } from '../stage';
import { waitFor } from '../unread';

/** Bytes of what is kept of it; a site of 10,000 spaces and an account in some dozen groups stays below. */
const mostBytes = 3 * 1024 * 1024;

/** Through what the account beside holds the task, so that it can be taken from it once this account does all of it. */
export const holdings = stage<'account' | 'write'>({
  name: 'holdings',
  says: () => 'Looking up what the other account has for the task',
  plan: async ({ head }) => (head.beside === undefined ? [] : ['account']),
  work: async (item, step, learn) => {
    const { beside, scanId } = step.head;
    if (beside === undefined) return done;
    if (item === 'write') {
      await writeReportPart(scanId, 'holdings', await holdingsIn(step, beside.accountId));
      return done;
    }
    const answer = await seenAccount(beside.accountId, step.jira);
    if (!answer.ok && answer.failure.kind === 'rate-limited') return waitFor(answer.failure);
    learn('beside-account', answer.ok && answer.value.whole ? answer.value.account : null);
    return { ...done, more: ['write'] };
  },
});

async function holdingsIn(step: StepContext, accountId: string): Promise<StoredHoldings> {
  const { facts: site } = await step.draft();
  const [seen = null] = await step.store.all('beside-account');
  const account = seen ?? unseenAccount(accountId, null).account;
  const facts = { ...(await planFactsSoFar(step.store, site)), account };
  const securitySchemes = new Map(
    [...site.securitySchemes].filter(([, id]) => id === null || site.securityLevels?.has(id) === true),
  );
  const found = holdingsOf(facts, { needed: new Map(await taskOfSpaces(step)), securitySchemes });
  const [kept = []] = packsOf<Holding>(found.holdings, mostBytes);
  const applications = await step.store.all('application');
  return {
    ...{ holdings: kept, notListed: found.holdings.length - kept.length, notRead: found.notRead },
    applications: applications.map(({ key, groupIds }) => ({ key, groupIds })),
    accountRead: seen !== null,
  };
}
