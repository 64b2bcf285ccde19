import * as React from 'react';
import { Heading, Inline, Stack, Text } from '@forge/react';
import type { GapExplanation } from '../../report/space-view';
import type { ReportHead } from '../../report/view';
import { Card } from '../parts/card';
import { Dialog } from '../parts/dialog';
import { GapDetails } from '../parts/gap-details';
import { GapLozenges } from '../parts/gap-marks';
import { AlreadyGrantedList } from '../parts/held-lists';
import { EvidenceLozenge, TierLozenge } from '../parts/lozenges';
import { OpenButton } from '../parts/open-button';
import { Paged } from '../parts/paged';
import { LongList } from '../parts/long-list';
import { LeaveOut } from './leave-out';
import { counted } from '../../text/english';

interface Props {
  readonly head: ReportHead;
  readonly baseUrl: string;
  /** The report is no longer true: something was left out on purpose or taken back. */
  readonly onChanged: () => void;
}

/** So many stand below the spaces at first. */
const shownAtFirst = 3;

/** What belongs to no space: global permissions, and what the log names without a space. */
export function SiteGaps({ head, baseUrl, onChanged }: Props): React.JSX.Element | null {
  const [opened, setOpened] = React.useState<number | null>(null);
  const shown = opened === null ? undefined : head.site[opened];
  const linesAre = head.log?.linesAre ?? null;
  const gaps = (some: readonly GapExplanation[], first: number): React.JSX.Element[] =>
    some.map((gap, at) => (
      <SiteGap key={`${String(first + at)} ${gap.name}`} gap={gap} onOpen={() => setOpened(first + at)} />
    ));
  if (head.site.length + head.alreadyGranted.length === 0) return null;
  return (
    <Stack space="space.100">
      <Heading as="h3" size="small">
        For the whole site
      </Heading>
      {head.site.length > 0 && (
        <Card>
          <Stack space="space.150" alignInline="start">
            <LongList
              items={head.site}
              first={shownAtFirst}
              called="gaps of the site"
              draw={(some) => <Paged label="Pages of gaps of the site" items={some} draw={gaps} />}
            />
            {head.siteNotShown > 0 && (
              <Text>{`${counted(head.siteNotShown, 'more gap')} in the file: Download → Report (CSV).`}</Text>
            )}
          </Stack>
        </Card>
      )}
      <AlreadyGrantedList
        entries={head.alreadyGranted}
        level={3}
        linesAre={linesAre}
        checkedAt={head.checkedAt}
      />
      {shown !== undefined && (
        <Dialog title="For the whole site" onClose={() => setOpened(null)}>
          <Stack space="space.150">
            <GapDetails
              gap={shown}
              about={head.causePages[shown.cause]}
              level={2}
              baseUrl={baseUrl}
              linesAre={linesAre}
            />
            {shown.needs.length > 0 && (
              <LeaveOut
                reportId={head.reportId}
                needs={shown.needs}
                spaces={[]}
                called={shown.name}
                id="reason-site"
                accepted={shown.accepted}
                onChanged={onChanged}
              />
            )}
          </Stack>
        </Dialog>
      )}
    </Stack>
  );
}

interface SiteGapProps {
  readonly gap: GapExplanation;
  readonly onOpen: () => void;
}

function SiteGap({ gap, onOpen }: SiteGapProps): React.JSX.Element {
  return (
    <Stack space="space.050">
      <Inline space="space.100" alignBlock="center" rowSpace="space.050" shouldWrap>
        <OpenButton name={gap.name} onOpen={onOpen} />
        <TierLozenge tier={gap.tier} />
        <EvidenceLozenge evidence={gap.evidence} />
        <GapLozenges gap={gap} />
      </Inline>
      <Text>{gap.says}</Text>
    </Stack>
  );
}
