import * as React from 'react';
import { Box, Heading, Inline, Stack, Text, xcss } from '@forge/react';
import type { Chain } from '../../report/chain-view';
import type { GapExplanation, ProjectExplanation } from '../../report/space-view';
import { EvidenceLozenge } from '../parts/lozenges';
import { counted } from '../../text/english';
import { ChainDrawn } from './chain';

/** Chains that stand outside the details: all of three, and the first two of more. */
const chainsShown = (count: number): number => (count > 3 ? 2 : count);

interface Props {
  readonly explanation: Pick<ProjectExplanation, 'chains' | 'gaps'>;
  /** Whether a log's records are counted. */
  readonly hasLog: boolean;
}

const grow = xcss({ flexGrow: 1 });

/** Why the account is kept out: a chain for each distinct cause, three at most; the details have the rest. */
export function Chains({ explanation: { chains, gaps }, hasLog }: Props): React.JSX.Element {
  const shown = chainsShown(chains.length);
  const more = chains.length - shown;
  return (
    <Stack space="space.200">
      {chains.slice(0, shown).map((chain) => (
        <Stack key={`${chain.kind} ${chain.title}`} space="space.075">
          <Inline space="space.100" rowSpace="space.050" shouldWrap alignBlock="center">
            <Box xcss={grow}>
              <Heading as="h2" size="xsmall">
                {chain.title}
              </Heading>
            </Box>
            <Evidence chain={chain} gaps={gaps} />
            <Beside chain={chain} hasLog={hasLog} />
          </Inline>
          <ChainDrawn steps={chain.steps} />
        </Stack>
      ))}
      {more > 0 && <Text>{`${counted(more, 'more cause')} in Details.`}</Text>}
    </Stack>
  );
}

/** "126 log records · since 12 Nov 2026, removed by Viola Admin". */
function Beside({
  chain: { records, since },
  hasLog,
}: {
  readonly chain: Chain;
  readonly hasLog: boolean;
}): React.JSX.Element | null {
  const counts = hasLog && records > 0 ? counted(records, 'log record') : null;
  const says = [counts, since].filter((part) => part !== null).join(' · ');
  if (says === '') return null;
  return (
    <Text size="small" color="color.text.subtle">
      {says}
    </Text>
  );
}

/** How we know is said only where it is not Jira's own word. */
function Evidence({
  chain,
  gaps,
}: {
  readonly chain: Chain;
  readonly gaps: readonly Pick<GapExplanation, 'evidence'>[];
}): React.JSX.Element | null {
  const weaker = chain.gaps.map((at) => gaps[at]?.evidence).find((each) => each !== 'confirmed');
  return weaker === undefined ? null : <EvidenceLozenge evidence={weaker} />;
}
