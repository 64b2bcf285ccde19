import * as React from 'react';
import { Button, ButtonGroup, Heading, Stack, Text } from '@forge/react';
import type { AccountCard } from '../../contract';
import type { WatchView } from '../../report/watch-view';
import type { Watching } from '../hooks/use-watch';
import { AnswerShown } from '../parts/answer-shown';
import { Bullets } from '../parts/bullets';
import { ProblemMessage } from '../parts/problem-message';
import { intervals, lastSays, watchSays } from '../view-model/watch-words';
import { dateTime } from '../view-model/words';

interface Props {
  readonly watching: Watching;
  /** The account that was checked last; null: none was. */
  readonly account: AccountCard | null;
}

/** The watch: what it is for, how it is switched, and what its looks came to. */
export function WatchSection({ watching, account }: Props): React.JSX.Element {
  return (
    <Stack space="space.100" alignInline="start">
      <Heading as="h3" size="small">
        Watch
      </Heading>
      <AnswerShown
        answer={watching}
        says="Loading the watch…"
        draw={(watch) =>
          watch === null ? (
            <SwitchedOff watching={watching} account={account} />
          ) : (
            <SwitchedOn watching={watching} watch={watch} />
          )
        }
      />
      {watching.problem !== null && <ProblemMessage problem={watching.problem} />}
    </Stack>
  );
}

function SwitchedOff({ watching, account }: Props): React.JSX.Element {
  if (account === null) return <Text>Off. Check an account first: the watch is for that one.</Text>;
  return (
    <>
      <Text>
        {`Off. When it is on, this app asks Jira by itself what ${account.displayName} may do in each space, and says what was lost. It changes nothing, and asks as you.`}
      </Text>
      <ButtonGroup label="Switch the watch on">
        {(['day', 'week'] as const).map((every) => (
          <Button key={every} isDisabled={watching.isSetting} onClick={() => watching.set(every)}>
            {`Look ${intervals[every]}`}
          </Button>
        ))}
      </ButtonGroup>
    </>
  );
}

function SwitchedOn({
  watching,
  watch,
}: {
  readonly watching: Watching;
  readonly watch: WatchView;
}): React.JSX.Element {
  const other = watch.every === 'day' ? 'week' : 'day';
  return (
    <>
      <Text>{watchSays(watch)}</Text>
      {watch.lines.length === 0 ? (
        <Text>{lastSays(watch)}</Text>
      ) : (
        <Bullets says={watch.lines.map(({ at, says }) => `${dateTime(at)}: ${says}`)} />
      )}
      <ButtonGroup label="Change the watch">
        <Button isDisabled={watching.isSetting} onClick={() => watching.set(other)}>
          {`Look ${intervals[other]}`}
        </Button>
        <Button isDisabled={watching.isSetting} onClick={() => watching.set(null)}>
          Stop watching
        </Button>
      </ButtonGroup>
    </>
  );
}
