import React, { useState } from 'react';
import { DynamicTable, Inline, Link, Stack, Text } from '@forge/react';
import type { ListedProfile } from '../../report/report';
import type { NamedNeed } from '../../report/view';
import { beyondCalls, listSays } from '../view-model/profiles';
import { OpenButton } from './open-button';
import { Wide } from './wide';

interface Props {
  readonly profile: ListedProfile;
  readonly needs: readonly NamedNeed[];
}

const mark = (is: boolean): string => (is ? 'Yes' : '–');

/** What a list asks for beside what the calls of its task need, and where it was published. */
export function ListedProfileDetails({ profile, needs }: Props): React.JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const { source, task } = profile;
  return (
    <Stack space="space.100" alignInline="start">
      <Text>{listSays(profile, needs)}</Text>
      <Inline space="space.200" shouldWrap>
        <OpenButton
          name={isOpen ? 'Hide its permissions' : 'Show its permissions'}
          onOpen={() => {
            setOpen(!isOpen);
          }}
        />
        {source !== null && <Link href={source.link} openNewTab>{`Source, ${source.date}`}</Link>}
      </Inline>
      {isOpen && (
        <Wide>
          <DynamicTable
            label="Permissions of the list"
            head={{
              cells: [
                { key: 'permission', content: 'Permission', width: 50 },
                { key: 'asked', content: 'The list asks for it', width: 25 },
                {
                  key: 'called',
                  content: task === 'backup' ? 'A backup needs it' : 'A backup or restore needs it',
                  width: 25,
                },
              ],
            }}
            rows={[...beyondCalls(needs), ...needs.filter(({ called }) => called)].map((need) => ({
              key: `${need.name} ${need.spaces ?? ''} ${String(need.asked)}`,
              cells: [
                {
                  key: 'permission',
                  content: (
                    <Text>{need.spaces === null ? need.name : `${need.name}, in ${need.spaces}`}</Text>
                  ),
                },
                { key: 'asked', content: <Text>{mark(need.asked)}</Text> },
                { key: 'called', content: <Text>{mark(need.called)}</Text> },
              ],
            }))}
          />
        </Wide>
      )}
    </Stack>
  );
}
