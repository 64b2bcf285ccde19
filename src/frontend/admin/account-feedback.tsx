import * as React from 'react';
import { Box, ErrorMessage, HelperMessage, SectionMessage, Text, ValidMessage } from '@forge/react';
import { accountIsBlocked, accountLine, blockedSays, cannotSays, offeredSays } from '../view-model/account';
import type { ChosenAccount } from '../view-model/start';

/** Who is chosen and what Jira says of the account, below its inputs. */
export function AccountFeedback({ chosen }: { readonly chosen: ChosenAccount }): React.JSX.Element {
  return (
    <Box role="status">
      <Feedback chosen={chosen} />
    </Box>
  );
}

function Feedback({ chosen }: { readonly chosen: ChosenAccount }): React.JSX.Element {
  switch (chosen.kind) {
    case 'none':
      return <HelperMessage>Rewind and similar tools act as the person who installed them.</HelperMessage>;
    case 'looking-up':
      return <HelperMessage>Looking up the account in Jira…</HelperMessage>;
    case 'failed':
      return <ErrorMessage>{chosen.problem.says}</ErrorMessage>;
    case 'offered':
      return <HelperMessage>{offeredSays(chosen.offered)}</HelperMessage>;
    case 'found':
      return (
        <>
          {accountIsBlocked(chosen.card) ? (
            <SectionMessage appearance="warning">
              <Text>{`${accountLine(chosen.card)} ${blockedSays(chosen.card)} You can check it all the same.`}</Text>
            </SectionMessage>
          ) : (
            <ValidMessage>{accountLine(chosen.card)}</ValidMessage>
          )}
          {cannotSays(chosen.card) !== null && <HelperMessage>{cannotSays(chosen.card)}</HelperMessage>}
        </>
      );
  }
}
