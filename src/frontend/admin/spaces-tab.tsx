import * as React from 'react';
import { Stack } from '@forge/react';
import type { PlanStep } from '../../report/change-view';
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
  readonly onApply: ((changes: readonly PlanStep[]) => void) | null;
  /** The report's rows are no longer true. */
  readonly onChanged: () => void;
}

/** The space that is open, and those that stand beside it. */
interface Opened {
  readonly key: string;
  readonly among: readonly string[];
}

/** Every space of the report, and what belongs to none; a space opens to its explanation. */
export function SpacesTab({ page, report, baseUrl, caughtUp, onApply, onChanged }: Props): React.JSX.Element {
  const [opened, setOpened] = React.useState<Opened | null>(null);
  return (
    <Stack space="space.200">
      <SpacesPanel
        page={page}
        report={report}
        caughtUp={caughtUp}
        onOpen={(key, among) => setOpened({ key, among })}
      />
      <SiteGaps head={page.head} baseUrl={baseUrl} onChanged={onChanged} />
      {opened !== null && (
        <ProjectDialog
          head={page.head}
          projectKey={opened.key}
          among={opened.among}
          revision={caughtUp}
          baseUrl={baseUrl}
          onMove={(key) => setOpened({ ...opened, key })}
          onApply={
            onApply === null
              ? null
              : (these) => {
                  setOpened(null);
                  onApply(these);
                }
          }
          onClose={() => setOpened(null)}
          onChanged={onChanged}
        />
      )}
    </Stack>
  );
}
