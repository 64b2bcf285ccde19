import * as React from 'react';
import { Text } from '@forge/react';
import { useAnswer } from '../hooks/use-answer';
import { ask } from '../invoke';
import type { CheckAhead } from '../view-model/check-ahead';
import { estimateSays } from '../view-model/estimate-says';

/** What a check of every space will cost, where it may have to wait for the next hour; else nothing. */
export function CostAhead({ accountId, profile }: CheckAhead): React.JSX.Element | null {
  const detail = JSON.stringify([accountId, profile]);
  const { state } = useAnswer('estimate', () => ask('scan/estimate', { accountId, profile }), detail);
  if (state.kind === 'failed')
    return <Text color="color.text.subtle">What a check will cost is not known: {state.problem.says}</Text>;
  if (state.kind !== 'loaded' || state.value === null) return null;
  return <Text color="color.text.subtle">{estimateSays(state.value)}</Text>;
}
