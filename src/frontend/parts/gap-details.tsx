import * as React from 'react';
import { Heading, Inline, List, ListItem, Lozenge, Stack, Text } from '@forge/react';
import type { CausePage } from '../../report/cause-page';
import type { GapExplanation } from '../../report/space-view';
import { recordsInLog } from '../view-model/places';
import { AboutCause } from './about-cause';
import { GapLozenges, GapMarks } from './gap-marks';
import { gapHeading, partHeading, type GapLevel } from './levels';
import { EvidenceLozenge, TierLozenge } from './lozenges';
import { Steps } from './steps';
import { Term } from './term';
import { WorkItems } from './work-items';
import { counted } from '../../text/english';

interface Props {
  readonly gap: GapExplanation;
  /** The page on its cause. */
  readonly about: CausePage | undefined;
  readonly level: GapLevel;
  /** Empty on the project page: its links are relative to the site. */
  readonly baseUrl: string;
  /** What the log's numbers count; null without a log. */
  readonly linesAre: 'lines' | 'records' | null;
}

/** One gap: what is wrong, what to change and where, who has the permission, and how all this is known. */
export function GapDetails({ gap, about, level, baseUrl, linesAre }: Props): React.JSX.Element {
  const below = partHeading(level);
  const noRecord = linesAre === null ? null : gap.noRecord;
  return (
    <Stack space="space.150">
      <Stack space="space.075">
        <Heading {...gapHeading(level)}>{gap.name}</Heading>
        <Inline space="space.100" shouldWrap>
          <TierLozenge tier={gap.tier} />
          <EvidenceLozenge evidence={gap.evidence} />
          {noRecord?.failsNext === true && <Lozenge appearance="moved">Would fail next</Lozenge>}
          <GapLozenges gap={gap} />
        </Inline>
        <Text weight="medium">{gap.says}</Text>
        {gap.since !== null && <Text>{`${gap.since.says} ${gap.since.undo}`}</Text>}
        <GapMarks gap={gap} />
      </Stack>
      {gap.steps.length > 0 && (
        <Stack space="space.075">
          <Heading {...below}>What to change</Heading>
          <Steps steps={gap.steps} link={gap.link} baseUrl={baseUrl} />
        </Stack>
      )}
      {gap.grants.length > 0 && (
        <Stack space="space.075">
          <Heading {...below}>Who is granted it, the nearest first</Heading>
          <List type="unordered">
            {gap.grants.map((grant, index) => (
              <ListItem key={`${String(index)} ${grant.holder}`}>
                <Term word={grant.holder} says={grant.says} />
              </ListItem>
            ))}
          </List>
        </Stack>
      )}
      <Stack space="space.075">
        <Heading {...below}>How we know</Heading>
        <Text>{gap.evidenceSays}</Text>
        {linesAre !== null && gap.records > 0 && (
          <Text>{recordsInLog(gap.lines, gap.records, linesAre)}</Text>
        )}
        {noRecord !== null && <Text>{noRecord.says}</Text>}
        {gap.issues.length > 0 && (
          <Stack space="space.050">
            <Text weight="medium">{`${counted(gap.issues.length, 'work item')} affected`}</Text>
            <WorkItems baseUrl={baseUrl} keys={gap.issues} />
          </Stack>
        )}
      </Stack>
      {about !== undefined && <AboutCause page={about} permission={gap.name} level={level} />}
    </Stack>
  );
}
