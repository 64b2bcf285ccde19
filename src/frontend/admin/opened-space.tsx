import * as React from 'react';
import { SectionMessage, Stack, Text } from '@forge/react';
import type { PlanStep } from '../../report/change-view';
import type { ProjectExplanation } from '../../report/space-view';
import type { ReportHead } from '../../report/view';
import { Explanation } from '../parts/explanation';
import { Chains } from '../space/chains';
import { ClosedSince } from '../space/closed-since';
import { Details } from '../space/details';
import { acceptedSays } from '../view-model/accepted';
import { CheckAgain } from './check-again';
import { LeaveOut } from './leave-out';
import { SpaceAdviceShown } from './space-advice';
import { listed } from '../../text/english';

interface Props {
  readonly head: ReportHead;
  readonly explanation: ProjectExplanation;
  readonly baseUrl: string;
  readonly onApply: ((changes: readonly PlanStep[]) => void) | null;
  readonly onChanged: () => void;
}

/** One space in its dialog: the one advice, the chains, what was not checked, and folded everything else. */
export function OpenedSpace({ head, explanation, baseUrl, onApply, onChanged }: Props): React.JSX.Element {
  const { reportId } = head;
  const { row, advice, gaps, leftOut, closedSince } = explanation;
  const hasDetails = gaps.length + explanation.conditional.length + explanation.alreadyGranted.length > 0;
  return (
    <Stack space="space.200">
      {row.changed && (
        <SectionMessage appearance="warning">
          <Text>Changed since this check. Check again to see how it is now.</Text>
        </SectionMessage>
      )}
      {advice !== null && (
        <SpaceAdviceShown advice={advice} isShort={explanation.chains.length > 1} onApply={onApply} />
      )}
      {gaps.length === 0 && (
        <SectionMessage appearance={row.state === 'complete' ? 'success' : 'information'}>
          <Text>{row.says}</Text>
        </SectionMessage>
      )}
      {gaps.length > 0 && row.notChecked.length > 0 && (
        <Text>{`Not checked: ${listed(row.notChecked)}.`}</Text>
      )}
      {leftOut !== null && (
        <SectionMessage appearance="information">
          <Text>{`All of ${row.key} is accepted, later gaps too. ${acceptedSays(leftOut)}`}</Text>
        </SectionMessage>
      )}
      <Chains explanation={explanation} hasLog={head.log !== null} />
      {row.status === 'live' && (
        <CheckAgain reportId={reportId} projectKey={row.key} at={row.checkedAgainAt} onChecked={onChanged} />
      )}
      {(hasDetails || closedSince.length > 0) && (
        <Details>
          <Stack space="space.200">
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
            <ClosedSince entries={closedSince} />
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
        </Details>
      )}
    </Stack>
  );
}
