import React from 'react';
import { Stack } from '@forge/react';
import type { ProjectExplanation } from '../../report/view';
import { Card } from './card';
import type { GapLevel } from './levels';
import { GapDetails } from './gap-details';
import { AlreadyGrantedList, ConditionalList } from './held-lists';

interface Props {
  readonly explanation: ProjectExplanation;
  readonly level: GapLevel;
  readonly baseUrl: string;
  readonly linesAre: 'lines' | 'records' | null;
}

/** All that is known of one project: each gap with its way out, then what is held in part, then what is granted by now. */
export function Explanation({ explanation, level, baseUrl, linesAre }: Props): React.JSX.Element {
  const { gaps } = explanation;
  return (
    <Stack space="space.200">
      {gaps.map((gap, index) => (
        <Card key={`${String(index)} ${gap.name}`}>
          <GapDetails gap={gap} level={level} baseUrl={baseUrl} linesAre={linesAre} />
        </Card>
      ))}
      <ConditionalList entries={explanation.conditional} level={level} linesAre={linesAre} />
      <AlreadyGrantedList entries={explanation.alreadyGranted} level={level} linesAre={linesAre} />
    </Stack>
  );
}
