import * as React from 'react';
import { Heading, List, ListItem, Stack, Text } from '@forge/react';
import type { HeldPermission } from '../../report/space-view';
import { recordsInLog } from '../view-model/places';
import { dateTime } from '../view-model/words';
import { gapHeading, type GapLevel } from './levels';
import { Term } from './term';

interface Props {
  readonly title: string;
  readonly intro: string;
  readonly entries: readonly HeldPermission[];
  readonly level: GapLevel;
  readonly linesAre: 'lines' | 'records' | null;
}

function heldSays(entry: HeldPermission, linesAre: Props['linesAre']): string {
  if (linesAre === null || entry.records === 0) return entry.says;
  return `${entry.says} ${recordsInLog(entry.lines, entry.records, linesAre)}`;
}

/** Permissions that are no gap and still worth saying: held for some work items, or granted by now. */
function HeldList({ title, intro, entries, level, linesAre }: Props): React.JSX.Element | null {
  if (entries.length === 0) return null;
  return (
    <Stack space="space.075">
      <Heading {...gapHeading(level)}>{title}</Heading>
      <Text>{intro}</Text>
      <List type="unordered">
        {entries.map((entry) => (
          <ListItem key={entry.permission}>
            <Term word={entry.name} says={heldSays(entry, linesAre)} />
          </ListItem>
        ))}
      </List>
    </Stack>
  );
}

type ListProps = Pick<Props, 'entries' | 'level' | 'linesAre'>;

export function ConditionalList(list: ListProps): React.JSX.Element {
  return (
    <HeldList
      title="Held for some work items only"
      intro="What the backup cannot see of a work item, it leaves out without an error."
      {...list}
    />
  );
}

interface GrantedProps extends ListProps {
  /** When Jira was asked. */
  readonly checkedAt: string;
}

export function AlreadyGrantedList({ checkedAt, ...list }: GrantedProps): React.JSX.Element {
  return (
    <HeldList
      title="Granted now"
      intro={`The log says that these were refused. They no longer were when Jira was asked on ${dateTime(checkedAt)}.`}
      {...list}
    />
  );
}
