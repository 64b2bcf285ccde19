import * as React from 'react';
import { Inline, Link, Text } from '@forge/react';
import { inOrder } from '../view-model/work-items';
import { counted } from '../../text/english';

/** A screen holds so many links; the downloads name all of them. */
const shown = 30;

interface Props {
  readonly baseUrl: string;
  readonly keys: readonly string[];
}

/** The affected work items as links. Ids that Jira showed to nobody lead nowhere and are plain text. */
export function WorkItems({ baseUrl, keys }: Props): React.JSX.Element {
  const more = keys.length - shown;
  return (
    <Inline space="space.100" rowSpace="space.050" shouldWrap>
      {inOrder(keys)
        .slice(0, shown)
        .map((key) => (
          <Text key={key}>
            {key.includes('-') ? (
              <Link href={`${baseUrl}/browse/${key}`} openNewTab>
                {key}
              </Link>
            ) : (
              key
            )}
          </Text>
        ))}
      {more > 0 && <Text>{`and ${counted(more, 'more work item')}; the downloads name all of them.`}</Text>}
    </Inline>
  );
}
