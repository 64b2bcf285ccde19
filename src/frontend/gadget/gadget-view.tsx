import * as React from 'react';
import { Heading, Link, Stack, Text } from '@forge/react';
import type { WatchView } from '../../report/watch-view';
import { useWatch } from '../hooks/use-watch';
import { AnswerShown } from '../parts/answer-shown';
import { WatchNewsSpaces } from '../parts/watch-news';
import { intervals, lastSays, sinceSays } from '../view-model/watch-words';

/** The watch on a dashboard: how much was lost, since when, and the way to the spaces. Jira admins are answered alone. */
export function GadgetView(): React.JSX.Element {
  return <AnswerShown answer={useWatch()} says="Loading the watch…" draw={drawWatch} />;
}

function drawWatch(watch: WatchView | null): React.JSX.Element {
  if (watch === null) {
    return (
      <Text>
        Nothing is watched. A Jira admin can switch the watch on: Jira settings → Apps → Permission Gaps →
        Settings.
      </Text>
    );
  }
  const { news, link } = watch;
  return (
    <Stack space="space.100">
      <Heading as="h3" size="medium">
        {news === null
          ? `The watch has seen no loss for ${watch.account.displayName}`
          : sinceSays(news.since, news.says)}
      </Heading>
      {news !== null && <WatchNewsSpaces news={news} />}
      <Text>{lastSays(watch)}</Text>
      <Text color="color.text.subtle">{`Looks ${intervals[watch.every]}.`}</Text>
      <Link href={link}>Open Permission Gaps</Link>
    </Stack>
  );
}
