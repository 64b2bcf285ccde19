import * as React from 'react';
import { view } from '@forge/bridge';
import { Form, Stack, Text } from '@forge/react';
import type { WatchView } from '../../report/watch-view';
import { useWatch } from '../hooks/use-watch';
import { AnswerShown } from '../parts/answer-shown';
import { intervals } from '../view-model/watch-words';

/** What a rule's author sees of the action: it is for the watched account and takes nothing, so there is only to press Next. */
export function ActionForm(): React.JSX.Element {
  const watch = useWatch();
  // automation lets nobody go on before a form has submitted something, and this one has no field that could
  React.useEffect(() => void view.submit({}), []);
  return <AnswerShown answer={watch} says="Loading the watch…" draw={drawForm} />;
}

function drawForm(watch: WatchView | null): React.JSX.Element {
  return (
    <Form onSubmit={() => view.submit({})}>
      <Stack space="space.100">
        <Text>
          {watch === null
            ? 'Nothing is watched yet, so this action would fail. Switch the watch on first: Jira settings → Apps → Permission Gaps → Settings.'
            : `Says what ${watch.account.displayName} lacks, from the newest look of the watch (${intervals[watch.every]}). There is nothing to set up: press Next.`}
        </Text>
        <Text>
          Later steps of the rule can use how many gaps there are, how many are new, a summary and a link. The
          connection has to be a Jira admin who has allowed this app.
        </Text>
      </Stack>
    </Form>
  );
}
