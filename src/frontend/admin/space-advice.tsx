import * as React from 'react';
import { Box, Button, Inline, Stack, Text, xcss } from '@forge/react';
import type { PlanStep } from '../../report/change-view';
import type { SpaceAdvice } from '../../report/space-view';
import { PlanShown } from '../parts/plan-shown';
import { changesNamed } from '../view-model/plan-words';
import { toApply } from '../view-model/plan-progress';

interface Props {
  readonly advice: SpaceAdvice;
  /** Whether there is no room for what the change does. */
  readonly isShort: boolean;
  /** Asks whether changes of the plan shall be made; null: none can be now. */
  readonly onApply: ((changes: readonly PlanStep[]) => void) | null;
}

const grow = xcss({ flexGrow: 1 });

/** The one advice for a space: what the plan does here, by the numbers of its changes, and the button that does it. */
export function SpaceAdviceShown({ advice, isShort, onApply }: Props): React.JSX.Element {
  const shown = React.useContext(PlanShown);
  // Numbers of another plan than the one that is shown would name other changes.
  const plan = shown?.planId === advice.planId ? shown : null;
  const toMake = plan === null ? [] : toApply(plan).filter(({ number }) => advice.changes.includes(number));
  return (
    <Stack space="space.050">
      <Inline space="space.150" rowSpace="space.100" alignBlock="center" shouldWrap>
        <Box xcss={grow}>
          <Text weight="semibold" size="large">
            {advice.says}
          </Text>
        </Box>
        {onApply !== null && toMake.length > 0 && (
          <Button appearance="primary" onClick={() => onApply(toMake)}>
            {`Apply ${changesNamed(toMake)}`}
          </Button>
        )}
      </Inline>
      {!isShort && advice.does !== null && <Text color="color.text.subtle">{advice.does}</Text>}
    </Stack>
  );
}
