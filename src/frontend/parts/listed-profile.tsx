import * as React from 'react';
import { Inline, Link, Stack, Text } from '@forge/react';
import type { ListedProfile } from '../../report/report';
import type { NamedNeed } from '../../report/view';
import { dayInUtc } from '../../text/english';
import { beyondCalls, listSays } from '../view-model/profiles';
import { OpenButton } from './open-button';
import { Table } from './table';

interface Props {
  readonly profile: ListedProfile;
  readonly needs: readonly NamedNeed[];
}

const mark = (is: boolean): string => (is ? 'Yes' : 'No');

/** What a list asks for beside what the calls of its task need, and where it was published. */
export function ListedProfileDetails({ profile, needs }: Props): React.JSX.Element {
  const [isOpen, setOpen] = React.useState(false);
  const { source, task } = profile;
  return (
    <Stack space="space.100" alignInline="start">
      <Text>{listSays(profile, needs)}</Text>
      <Inline space="space.200" shouldWrap>
        <OpenButton
          name={isOpen ? 'Hide its permissions' : 'Show its permissions'}
          onOpen={() => setOpen(!isOpen)}
        />
        {source !== null && (
          <Link href={source.link} openNewTab>{`Source, read on ${dayInUtc(source.date)}`}</Link>
        )}
      </Inline>
      {isOpen && (
        <Table
          label="Permissions of the list"
          columns={[
            {
              title: 'Permission',
              width: 50,
              cell: ({ name, spaces }) => (spaces === null ? name : `${name}, in ${spaces}`),
            },
            { title: 'The list asks for it', width: 25, cell: ({ asked }) => mark(asked) },
            {
              title: task === 'backup' ? 'A backup needs it' : 'A backup or restore needs it',
              width: 25,
              cell: ({ called }) => mark(called),
            },
          ]}
          items={[...beyondCalls(needs), ...needs.filter(({ called }) => called)]}
          keyOf={({ name, spaces, asked }) => `${name} ${spaces ?? ''} ${String(asked)}`}
        />
      )}
    </Stack>
  );
}
