import * as React from 'react';
import { Heading, Inline, Stack, Text } from '@forge/react';
import type { LeftOpen, PlanView } from '../../report/plan-view';
import type { PlanStep } from '../../report/change-view';
import type { PlanHeading } from '../../report/words/sections';
import { AnswerShown } from '../parts/answer-shown';
import { Bullets } from '../parts/bullets';
import { OpenButton } from '../parts/open-button';
import { figure } from '../../text/english';
import { inSection, sectionWords } from '../view-model/plan-words';
import { AsksTable } from './asks-table';
import { ChangeTable } from './change-table';
import { usePlanLeaves } from '../hooks/use-plan-part';
import { Message } from './message';
import { Pages, pagesOf } from '../parts/pages';
import { Table } from '../parts/table';

interface Props {
  readonly view: PlanView;
  readonly as: 'h3' | 'h4';
  readonly baseUrl: string;
  /** Asks whether changes shall be made; null: none can be now. */
  readonly onApply: ((changes: readonly PlanStep[]) => void) | null;
}

/** A plan as tables: what comes first, what this app can make, what others are asked for, what only the log asks for, and the rest. */
export function PlanSections({ view, as, baseUrl, onApply }: Props): React.JSX.Element {
  const table = (section: PlanStep['section']): React.JSX.Element | null => {
    const changes = inSection(view, section);
    if (changes.length === 0) return null;
    const { title } = sectionWords(section);
    return (
      <Part section={section} count={changes.length} as={as}>
        {section === 'others' && view.asks.all > 0 ? (
          <AsksTable view={view} baseUrl={baseUrl} />
        ) : (
          <ChangeTable label={title} view={view} changes={changes} baseUrl={baseUrl} onApply={onApply} />
        )}
      </Part>
    );
  };
  return (
    <Stack space="space.200">
      {table('first')}
      {table('app')}
      {table('others')}
      {table('from-log')}
      {table('optional')}
      {view.forCreators !== null && (
        <Part section="creators" count={null} as={as}>
          <Message id="message-creators" label="Message to whoever creates spaces" text={view.forCreators} />
        </Part>
      )}
      {view.leaves.all > 0 && (
        <Part section="open" count={view.leaves.all} as={as}>
          <StaysOpen view={view} />
        </Part>
      )}
      {view.notKnown.length > 0 && (
        <Part section="not-known" count={view.notKnown.length} as={as}>
          <Bullets says={view.notKnown} />
        </Part>
      )}
    </Stack>
  );
}

interface PartProps {
  readonly section: PlanHeading;
  /** null: it has no rows. */
  readonly count: number | null;
  readonly as: 'h3' | 'h4';
  readonly children: React.ReactNode;
}

/** A section with its count; the ones that nobody has to do anything about start folded. */
function Part({ section, count, as, children }: PartProps): React.JSX.Element {
  const { title, note, folded } = sectionWords(section);
  const [open, setOpen] = React.useState(!folded);
  return (
    <Stack space="space.075">
      <Inline space="space.100" alignBlock="center">
        <Heading as={as} size="small">
          {count === null ? title : `${title} ${figure(count)}`}
        </Heading>
        {folded && (
          <OpenButton
            name={`${open ? 'Hide' : 'Show'}: ${title.toLowerCase()}`}
            onOpen={() => setOpen(!open)}
          />
        )}
      </Inline>
      {note !== null && (open || !folded) && <Text color="color.text.subtle">{note}</Text>}
      {open && children}
    </Stack>
  );
}

/** What no change that this app can make closes, each with the reason. */
function StaysOpen({ view }: Pick<Props, 'view'>): React.JSX.Element {
  const [chosen, setPage] = React.useState(1);
  const { page, pages } = pagesOf(view.leaves.all, chosen);
  return (
    <Stack space="space.100">
      <AnswerShown answer={usePlanLeaves(view, page)} says="Loading what stays open…" draw={drawLeaves} />
      <Pages label="Pages of: Stays open" page={page} pages={pages} onPage={setPage} />
    </Stack>
  );
}

const drawLeaves = (leaves: readonly LeftOpen[]): React.JSX.Element => (
  <Table
    label="Stays open"
    columns={[
      { title: 'What stays open', width: 40, cell: ({ what }) => what },
      { title: 'Why', width: 60, cell: ({ says }) => says },
    ]}
    items={leaves}
  />
);
