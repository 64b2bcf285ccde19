import * as React from 'react';
import { Lozenge } from '@forge/react';
import type { Evidence, Tier } from '../../diagnosis/gap';
import type { RowState } from '../../report/view';
import { evidenceWords, tierWords } from '../view-model/evidence';
import { stateWords } from '../view-model/states';

// No hooks here: a table calls what stands in its cells as plain functions.

export function EvidenceLozenge({ evidence }: { readonly evidence: Evidence }): React.JSX.Element {
  const { label, appearance } = evidenceWords(evidence);
  return <Lozenge appearance={appearance}>{label}</Lozenge>;
}

export function StateLozenge({ state }: { readonly state: RowState }): React.JSX.Element {
  const { label, appearance } = stateWords(state);
  return <Lozenge appearance={appearance}>{label}</Lozenge>;
}

export function TierLozenge({ tier }: { readonly tier: Tier }): React.JSX.Element {
  const { label, appearance } = tierWords(tier);
  return <Lozenge appearance={appearance}>{label}</Lozenge>;
}
