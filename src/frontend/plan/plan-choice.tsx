import React from 'react';
import { Heading, Inline, List, ListItem, Stack, Text } from '@forge/react';
import type { CoverChoice, PlanView } from '../../report/plan-view';
import type { PlanAnswer } from '../hooks/use-plan';
import { OpenButton } from '../parts/open-button';

interface Props {
  readonly view: PlanView;
  readonly plan: PlanAnswer;
}

/** What the backup is to include, with the price of each answer, and the ways to get there where there are several. */
export function PlanChoice({ view, plan }: Props): React.JSX.Element | null {
  if (view.choices.length === 0) return null;
  return (
    <Stack space="space.100">
      <Heading as="h4" size="xsmall">
        What should the backup include?
      </Heading>
      {view.choices.map((choice) => (
        <Answer key={choice.cover} choice={choice} plan={plan} />
      ))}
      {view.lost.length > 0 && (
        <Stack space="space.050">
          <Text>The backup goes without:</Text>
          <List type="unordered">
            {view.lost.map((says) => (
              <ListItem key={says}>{says}</ListItem>
            ))}
          </List>
        </Stack>
      )}
    </Stack>
  );
}

function Answer({ choice, plan }: { choice: CoverChoice; plan: PlanAnswer }): React.JSX.Element {
  const { name, price, asked, chosen, ways } = choice;
  return (
    <Stack space="space.050">
      <Inline space="space.100" alignBlock="center">
        {chosen ? (
          <Text weight="medium">{`${name} (shown)`}</Text>
        ) : (
          <OpenButton
            name={name}
            onOpen={() => {
              plan.choose(asked);
            }}
          />
        )}
        {price !== null && <Text>{price}</Text>}
      </Inline>
      {chosen &&
        ways.map((way) =>
          way.chosen ? (
            <Text key={way.objective}>{`${way.says}, shown`}</Text>
          ) : (
            <OpenButton
              key={way.objective}
              name={way.says}
              onOpen={() => {
                plan.choose(way.asked);
              }}
            />
          ),
        )}
    </Stack>
  );
}
