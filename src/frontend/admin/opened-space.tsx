import React, { useContext } from 'react';
import { Button, Heading, Inline, List, ListItem, SectionMessage, Stack, Text } from '@forge/react';
import type { PlanChange } from '../../report/plan-view';
import type { ProjectExplanation, ReportHead } from '../../report/view';
import { Explanation } from '../parts/explanation';
import { gapHeading } from '../parts/levels';
import { PlanShown } from '../parts/plan-shown';
import { acceptedSays } from '../view-model/accepted';
import { fixesSay, fixesToApply } from '../view-model/fix';
import { changesNamed } from '../view-model/plan-words';
import { CheckAgain } from './check-again';
import { LeaveOut } from './leave-out';
import { listed } from '../../text/english';

interface Props {
  readonly head: ReportHead;
  readonly explanation: ProjectExplanation;
  readonly baseUrl: string;
  readonly onApply: ((changes: readonly PlanChange[]) => void) | null;
  readonly onChanged: () => void;
}

/** One space in its dialog: whether Jira still says so, its gaps with the way out of each, and what is left out on purpose. */
export function OpenedSpace({ head, explanation, baseUrl, onApply, onChanged }: Props): React.JSX.Element {
  const { reportId } = head;
  const { row, gaps, leftOut, closedSince } = explanation;
  const open = gaps.filter(({ now, accepted }) => now?.state !== 'closed' && accepted === null);
  const plan = useContext(PlanShown);
  const says = fixesSay(open, plan);
  const toMake = fixesToApply(open, plan);
  return (
    <Stack space="space.200">
      {row.changed && (
        <SectionMessage appearance="warning">
          <Text>{`${row.key} changed since this check: what stands here may be true no more.`}</Text>
        </SectionMessage>
      )}
      {says !== null && (
        <Inline space="space.150" rowSpace="space.100" alignBlock="center" shouldWrap>
          <Text weight="semibold">{says}</Text>
          {onApply !== null && toMake.length > 0 && (
            <Button
              appearance="primary"
              onClick={() => {
                onApply(toMake);
              }}
            >
              {`Apply ${changesNamed(toMake)}`}
            </Button>
          )}
        </Inline>
      )}
      {gaps.length === 0 && (
        <SectionMessage appearance={row.state === 'complete' ? 'success' : 'information'}>
          <Text>{row.says}</Text>
        </SectionMessage>
      )}
      {gaps.length > 0 && row.notChecked.length > 0 && (
        <Text>{`Not checked: ${listed(row.notChecked)}.`}</Text>
      )}
      {row.status === 'live' && (
        <CheckAgain reportId={reportId} projectKey={row.key} at={row.checkedAgainAt} onChecked={onChanged} />
      )}
      {leftOut !== null && (
        <SectionMessage appearance="information">
          <Text>{`All of ${row.key} is accepted, later gaps too. ${acceptedSays(leftOut)}`}</Text>
        </SectionMessage>
      )}
      <Explanation
        explanation={explanation}
        level={2}
        baseUrl={baseUrl}
        linesAre={head.log?.linesAre ?? null}
        checkedAt={head.checkedAt}
        below={(gap, at) =>
          gap.needs.length === 0 || leftOut !== null ? null : (
            <LeaveOut
              reportId={reportId}
              needs={gap.needs}
              spaces={[]}
              called={gap.name}
              id={`reason-${String(at)}`}
              accepted={gap.accepted}
              onChanged={onChanged}
            />
          )
        }
      />
      {closedSince.length > 0 && (
        <Stack space="space.075">
          <Heading {...gapHeading(2)}>Closed since the earlier report</Heading>
          <List type="unordered">
            {closedSince.map(({ says }) => (
              <ListItem key={says}>{says}</ListItem>
            ))}
          </List>
        </Stack>
      )}
      {(gaps.length > 0 || leftOut !== null) && (
        <LeaveOut
          reportId={reportId}
          needs={[]}
          spaces={[row.key]}
          called={`all of ${row.key}`}
          id="reason-space"
          accepted={leftOut}
          onChanged={onChanged}
        />
      )}
    </Stack>
  );
}
