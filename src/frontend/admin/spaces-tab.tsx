import React, { useState } from 'react';
import { Stack } from '@forge/react';
import type { PlanChange } from '../../report/plan-view';
import type { ReportPage } from '../../report/view';
import type { ReportAnswer } from '../hooks/use-report';
import { ProjectDialog } from './project-dialog';
import { SiteGaps } from './site-gaps';
import { SpacesPanel } from './spaces-panel';

interface Props {
  readonly page: ReportPage;
  /** The query, and the way to change it; the legend of the bar changes it too. */
  readonly report: ReportAnswer;
  readonly baseUrl: string;
  /** Rises when Jira was asked again about the report's spaces. */
  readonly caughtUp: number;
  /** Asks whether changes of the plan shall be made; null: none can be now. */
  readonly onApply: ((changes: readonly PlanChange[]) => void) | null;
  /** The report's rows are no longer true. */
  readonly onChanged: () => void;
}

/** Every space of the report, and what belongs to none; a space opens to its explanation. */
export function SpacesTab({ page, report, baseUrl, caughtUp, onApply, onChanged }: Props): React.JSX.Element {
  const [opened, setOpened] = useState<string | null>(null);
  return (
    <Stack space="space.200">
      <SpacesPanel page={page} report={report} onOpen={setOpened} />
      <SiteGaps head={page.head} baseUrl={baseUrl} onChanged={onChanged} />
      <ProjectDialog
        head={page.head}
        projectKey={opened}
        revision={caughtUp}
        baseUrl={baseUrl}
        onApply={
          onApply === null
            ? null
            : (these) => {
                setOpened(null);
                onApply(these);
              }
        }
        onClose={() => {
          setOpened(null);
        }}
        onChanged={onChanged}
      />
    </Stack>
  );
}
