import React, { useState } from 'react';
import { Button, Heading, Inline, Stack, Text } from '@forge/react';
import type { GapExplanation, ReportHead } from '../../report/view';
import { Card } from '../parts/card';
import { Dialog } from '../parts/dialog';
import { GapDetails } from '../parts/gap-details';
import { EvidenceLozenge, TierLozenge } from '../parts/lozenges';

interface Props {
  readonly head: ReportHead;
  readonly baseUrl: string;
}

/** Gaps that belong to no space: global permissions, and what the log names without a space. */
export function SiteGaps({ head, baseUrl }: Props): React.JSX.Element | null {
  const [opened, setOpened] = useState<GapExplanation | null>(null);
  if (head.site.length === 0) return null;
  return (
    <Stack space="space.100">
      <Heading as="h3" size="small">
        For the whole site
      </Heading>
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
      {opened !== null && (
        <Dialog
          title="For the whole site"
          onClose={() => {
            setOpened(null);
          }}
        >
          <GapDetails gap={opened} level={2} baseUrl={baseUrl} linesAre={head.log?.linesAre ?? null} />
        </Dialog>
      )}
    </Stack>
  );
}
