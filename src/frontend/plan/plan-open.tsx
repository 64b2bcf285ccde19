import React from 'react';
import { Heading, List, ListItem, Stack, Text } from '@forge/react';
import type { PlanView } from '../../report/plan-view';
import { partHeading, type GapLevel } from '../parts/levels';
import { LongList } from '../parts/long-list';
import { Term } from '../parts/term';

interface Props {
  readonly view: PlanView;
  readonly level: GapLevel;
}

/** What the plan leaves open and why, and what it could not know. */
export function PlanOpen({ view, level }: Props): React.JSX.Element {
  return (
    <>
      {view.leaves.length > 0 && (
        <Stack space="space.075">
          <Heading {...partHeading(level)}>What stays open, and why</Heading>
          <LongList
            items={view.leaves}
            first={8}
            called="that stay open"
            draw={(shown) => (
              <List type="unordered">
                {shown.map((leave, at) => (
                  <ListItem key={`${String(at)} ${leave.what}`}>
                    <Term word={leave.what} says={leave.says} />
                  </ListItem>
                ))}
              </List>
            )}
          />
        </Stack>
      )}
      {view.notKnown.length > 0 && (
        <Stack space="space.075">
          <Heading {...partHeading(level)}>What the plan does not know</Heading>
          <Text>It was taken at its worst, so the plan may do more than is needed, never less.</Text>
          <LongList
            items={view.notKnown}
            first={8}
            called="not known"
            draw={(shown) => (
              <List type="unordered">
                {shown.map((says) => (
                  <ListItem key={says}>{says}</ListItem>
                ))}
              </List>
            )}
          />
        </Stack>
      )}
    </>
  );
}
