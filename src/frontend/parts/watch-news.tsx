import * as React from 'react';
import { Link, List, ListItem, Stack, Text } from '@forge/react';
import type { WatchNewsView } from '../../report/watch-view';
import { counted } from '../../text/english';

/** The spaces that lost something, each with the screen on which it is given back. */
export function WatchNewsSpaces({ news }: { readonly news: WatchNewsView }): React.JSX.Element {
  return (
    <Stack space="space.050">
      <List type="unordered">
        {news.spaces.map(({ key, says, why, address }) => {
          const name = key ?? 'The site';
          return (
            <ListItem key={name}>
              <Text>
                {address === null ? (
                  name
                ) : (
                  <Link href={address} openNewTab>
                    {name}
                  </Link>
                )}{' '}
                {[`${says}.`, ...why].join(' ')}
              </Text>
            </ListItem>
          );
        })}
      </List>
      {news.more > 0 && <Text>{`and ${counted(news.more, 'more space')}`}</Text>}
    </Stack>
  );
}
