import * as React from 'react';
import { Button, Inline, Stack, Text } from '@forge/react';
import type { AccountCard, ReportLine } from '../../contract';
import type { ReportHead } from '../../report/view';
import { useAccount } from '../hooks/use-account';
import { dateTime } from '../view-model/words';
import { AccountSection } from './account-section';

interface Props {
  readonly head: ReportHead;
  readonly reports: readonly ReportLine[];
  readonly viewer: AccountCard;
  readonly onCompare: ((accountId: string) => void) | null;
  readonly onOpenReport: (reportId: string) => void;
}

/** Chooses the account that is to take over, or opens the comparison that there is. */
export function CompareForm({ head, reports, viewer, onCompare, onOpenReport }: Props): React.JSX.Element {
  const account = useAccount({ viewer, account: null });
  const { chosen } = account;
  const { displayName } = head.account;
  const known = reports.filter(({ beside, rows }) => rows && beside === head.reportId);
  return (
    <Stack space="space.200" alignInline="start">
      <Text>
        {`Move the backup from ${displayName} to another account, for example a service account. The other account is checked for the same task. Then you see both side by side. Nothing is changed in Jira.`}
      </Text>
      {known.map(({ reportId, checkedAt }) => (
        <Button key={reportId} onClick={() => onOpenReport(reportId)}>
          {`Open the comparison of ${dateTime(checkedAt)}`}
        </Button>
      ))}
      <AccountSection
        account={account}
        title="Account that is to take over"
        label="Second account"
        as="h3"
        id="second"
      />
      <Inline>
        <Button
          isDisabled={onCompare === null || chosen.kind !== 'found' || !head.canCheckAgain}
          onClick={() => {
            if (chosen.kind === 'found') onCompare?.(chosen.card.accountId);
          }}
        >
          Compare
        </Button>
      </Inline>
    </Stack>
  );
}
