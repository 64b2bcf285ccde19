import React from 'react';
import { Checkbox, DynamicTable, Heading, List, ListItem, Stack, Text } from '@forge/react';
import { checkedIn } from '../events';
import type { PlanView } from '../../report/plan-view';
import type { PlanAnswer } from '../hooks/use-plan';
import { OpenButton } from '../parts/open-button';
import { inEveryPlan, pairsSays, pointName } from '../view-model/plan-words';
import { figure } from '../../text/english';

interface Props {
  readonly view: PlanView;
  readonly plan: PlanAnswer;
}

const head = {
  cells: [
    { key: 'plan', content: 'Plan', width: 34 },
    { key: 'changes', content: 'Changes', width: 14 },
    { key: 'pairs', content: 'Permissions given besides', width: 34 },
    { key: 'hand', content: 'By hand', width: 18 },
  ],
};

/** The plans that no other beats, and whether the site's own settings are to be backed up too. */
export function PlanChoice({ view, plan }: Props): React.JSX.Element {
  const inEvery = inEveryPlan(view);
  return (
    <Stack space="space.150">
      {view.front.length === 1 && (
        <Text>No other plan gives less besides or needs fewer changes, so there is none to choose.</Text>
      )}
      {view.front.length > 1 && (
        <Stack space="space.100">
          <Heading as="h4" size="xsmall">
            Plans to choose from
          </Heading>
          <Text>Fewer changes can give more besides. No plan is better than one of these in both.</Text>
          {inEvery !== null && <Text>{inEvery}</Text>}
          <DynamicTable
            label="Plans to choose from"
            head={head}
            isLoading={plan.state.kind === 'loading'}
            rows={view.front.map((point, at) => ({
              key: String(at),
              isHighlighted: point.chosen,
              cells: [
                { key: 'plan', content: nameCell(view, at, plan) },
                { key: 'changes', content: <Text>{figure(point.changes)}</Text> },
                { key: 'pairs', content: <Text>{pairsSays(point)}</Text> },
                { key: 'hand', content: <Text>{figure(point.handOffs)}</Text> },
              ],
            }))}
          />
        </Stack>
      )}
      <Stack space="space.050">
        <Checkbox
          id="plan-settings"
          name="plan-settings"
          label="Also back up the site's settings"
          isChecked={plan.asked.settings}
          onChange={(given: unknown) => {
            const settings = checkedIn(given);
            if (settings !== null) plan.choose({ ...plan.asked, settings, between: null });
          }}
        />
        {view.lostWithoutSettings.length > 0 && (
          <Stack space="space.050">
            <Text>Without it the backup goes without:</Text>
            <List type="unordered">
              {view.lostWithoutSettings.map((says) => (
                <ListItem key={says}>{says}</ListItem>
              ))}
            </List>
          </Stack>
        )}
      </Stack>
    </Stack>
  );
}

function nameCell({ front }: PlanView, at: number, plan: PlanAnswer): React.JSX.Element {
  const point = front[at];
  if (point === undefined) return <Text>–</Text>;
  const name = pointName(point, front);
  if (point.chosen) return <Text weight="medium">{`${name} (shown)`}</Text>;
  return (
    <OpenButton
      name={name}
      onOpen={() => {
        plan.choose(point.asked);
      }}
    />
  );
}
