import * as React from 'react';
import { Lozenge, Text } from '@forge/react';
import type { GapExplanation } from '../../report/space-view';
import { acceptedSays } from '../view-model/accepted';
import { dateTime } from '../view-model/words';

interface Props {
  readonly gap: Pick<GapExplanation, 'accepted' | 'now' | 'news'>;
}

/** What has become of a gap, beside its name. */
export function GapLozenges({ gap: { accepted, now, news } }: Props): React.JSX.Element {
  return (
    <>
      {now?.state === 'closed' && <Lozenge appearance="success">Closed since</Lozenge>}
      {now?.state === 'open' && <Lozenge appearance="removed">Still open</Lozenge>}
      {now === null && news === 'still' && <Lozenge appearance="removed">Still open</Lozenge>}
      {now === null && news === 'new' && <Lozenge appearance="moved">New since the last report</Lozenge>}
      {accepted !== null && <Lozenge appearance="default">Accepted</Lozenge>}
    </>
  );
}

/** The same in sentences, with who and when. */
export function GapMarks({ gap: { accepted, now } }: Props): React.JSX.Element {
  return (
    <>
      {now !== null && <Text>{`${now.says} Asked on ${dateTime(now.at)}.`}</Text>}
      {accepted !== null && <Text>{acceptedSays(accepted)}</Text>}
    </>
  );
}
