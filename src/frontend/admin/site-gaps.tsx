import React, { useState } from 'react';
import { Button, Heading, Inline, Stack, Text } from '@forge/react';
import type { GapExplanation, ReportHead } from '../../report/view';
import { Card } from '../parts/card';
import { Dialog } from '../parts/dialog';
import { GapDetails } from '../parts/gap-details';
import { AlreadyGrantedList } from '../parts/held-lists';
import { EvidenceLozenge, TierLozenge } from '../parts/lozenges';

interface Props {
  readonly head: ReportHead;
  readonly baseUrl: string;
}

/** What belongs to no space: global permissions, and what the log names without a space. */
export function SiteGaps({ head, baseUrl }: Props): React.JSX.Element | null {
  const [opened, setOpened] = useState<GapExplanation | null>(null);
  const linesAre = head.log?.linesAre ?? null;
  if (head.site.length + head.alreadyGranted.length === 0) return null;
  return (
    <Stack space="space.100">
      <Heading as="h3" size="small">
        For the whole site
      </Heading>
      {head.site.length > 0 && (
        <Card>
          <Stack space="space.150">
            {head.site.map((gap, index) => (
              <Inline
                key={`${String(index)} ${gap.name}`}
                space="space.150"
                alignBlock="start"
                spread="space-between"
              >
                <Stack space="space.050" grow="fill">
                  <Inline space="space.100" alignBlock="center" rowSpace="space.050" shouldWrap>
                    <Text weight="semibold">{gap.name}</Text>
                    <TierLozenge tier={gap.tier} />
                    <EvidenceLozenge evidence={gap.evidence} />
                  </Inline>
                  <Text>{gap.says}</Text>
                </Stack>
                <Button
                  spacing="compact"
                  onClick={() => {
                    setOpened(gap);
                  }}
                >
                  {`Explain ${gap.name}`}
                </Button>
              </Inline>
            ))}
          </Stack>
        </Card>
      )}
      <AlreadyGrantedList entries={head.alreadyGranted} level={3} linesAre={linesAre} />
      {opened !== null && (
        <Dialog
          title="For the whole site"
          onClose={() => {
            setOpened(null);
          }}
        >
          <GapDetails gap={opened} level={2} baseUrl={baseUrl} linesAre={linesAre} />
        </Dialog>
      )}
    </Stack>
  );
}
