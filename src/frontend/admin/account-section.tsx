import * as React from 'react';
import { Box, Button, Heading, Inline, Stack, UserPicker, xcss } from '@forge/react';
import { accountIn } from '../events';
import type { AccountChoice } from '../hooks/use-account';
import { offerName } from '../view-model/account';
import { OpenButton } from '../parts/open-button';
import { SelectField } from '../parts/select-field';
import { AccountField } from './account-field';
import { AccountFeedback } from './account-feedback';

const wide = xcss({ width: '280px' });

interface Props {
  readonly account: AccountChoice;
  readonly title?: string;
  readonly label?: string;
  readonly as?: 'h2' | 'h3';
  /** What the ids of its inputs begin with: two of it may stand on a page. */
  readonly id?: string;
}

/** Whose access is checked: one field, for people by name, or by account id or name for those whom no picker shows. */
export function AccountSection({
  account,
  title = '2. Account that the backup runs as',
  label = 'Backup account',
  as = 'h2',
  id = 'account',
}: Props): React.JSX.Element {
  const { picker, field } = account;
  const [byId, setById] = React.useState(false);
  const pick = (given: unknown): void => account.lookUp(accountIn(given), 'picker');
  return (
    <Stack space="space.100" alignInline="start">
      <Heading as={as} size="small">
        {title}
      </Heading>
      <Inline space="space.150" rowSpace="space.100" alignBlock="end" shouldWrap>
        {byId ? (
          <AccountField
            key={`field ${String(field.requestId)}`}
            id={`${id}-id`}
            onLookUp={(typed) => account.lookUp(typed, 'field')}
          />
        ) : (
          <Box xcss={wide}>
            <UserPicker
              // A picker takes its value only when it comes up.
              key={`picker ${String(picker.requestId)}`}
              name="backup-account"
              label={label}
              placeholder="Search by name"
              onChange={pick}
              {...(picker.shows === null ? {} : { defaultValue: picker.shows })}
            />
          </Box>
        )}
        <Button
          onClick={() => {
            setById(false);
            account.useOwn();
          }}
        >
          Use my own account
        </Button>
      </Inline>
      <OpenButton
        name={byId ? 'Search by name instead' : 'Not in the list? Enter an account ID'}
        onOpen={() => setById(!byId)}
      />
      {account.chosen.kind === 'offered' && (
        <SelectField
          id={`${id}-offer`}
          label="Service accounts and apps"
          value=""
          options={account.chosen.offered.accounts.map((offer) => ({
            value: offer.accountId,
            label: offerName(offer),
          }))}
          onChange={(accountId) => account.lookUp(accountId, 'offer')}
        />
      )}
      <AccountFeedback chosen={account.chosen} />
    </Stack>
  );
}
