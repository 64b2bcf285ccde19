import * as React from 'react';
import { Box, Button, ErrorMessage, Inline, LoadingButton, Stack, TextArea, Textfield } from '@forge/react';
import { textIn } from '../events';
import type { Outcome } from '../../contract';
import { mostAtOnce } from '../../contract/changes';
import type { AcceptedMark } from '../../report/space-view';
import { ask } from '../invoke';
import { Field } from '../parts/field';
import { OpenButton } from '../parts/open-button';
import { reasonFault, type Needs } from '../view-model/accepted';

interface Props extends Needs {
  readonly reportId: string;
  /** What is left out, which tells the buttons of a page apart: "Browse spaces", "all of PAY". */
  readonly called: string;
  /** For the input's id. */
  readonly id: string;
  readonly accepted: AcceptedMark | null;
  readonly onChanged: () => void;
}

type State =
  | { readonly kind: 'idle' | 'asked' | 'sending' }
  /** `of`: the reason as it was typed, what was sent, or an *Include again*, for which no form is open. */
  | { readonly kind: 'refused'; readonly says: string; readonly of: 'reason' | 'acceptance' | 'inclusion' };

/** A gap may be on thousands of work items: as many as a request takes, until one is refused. */
async function someAtOnce<Need>(
  needs: readonly Need[],
  request: (some: readonly Need[]) => Promise<Outcome<unknown>>,
): Promise<Outcome<unknown>> {
  for (let from = 0; ; from += mostAtOnce) {
    const outcome = await request(needs.slice(from, from + mostAtOnce));
    if (!outcome.ok || from + mostAtOnce >= needs.length) return outcome;
  }
}

/** Accepts a gap, or every gap of a space, with a reason, or includes it again. */
export function LeaveOut(props: Props): React.JSX.Element {
  const { reportId, needs, spaces, called, id, accepted, onChanged } = props;
  const [state, setState] = React.useState<State>({ kind: 'idle' });
  const reason = React.useRef('');
  const until = React.useRef('');
  const send = (of: 'acceptance' | 'inclusion', sent: Promise<Outcome<unknown>>): void => {
    setState({ kind: 'sending' });
    void sent.then((outcome) => {
      setState(outcome.ok ? { kind: 'idle' } : { kind: 'refused', says: outcome.problem.says, of });
      if (outcome.ok) onChanged();
    });
  };
  const accept = (): void => {
    const fault = reasonFault(reason.current);
    if (fault !== null) setState({ kind: 'refused', says: fault, of: 'reason' });
    else {
      const lastDay = until.current === '' ? {} : { until: until.current };
      const how = { reportId, spaces, reason: reason.current.trim(), ...lastDay };
      send(
        'acceptance',
        someAtOnce(needs, (some) => ask('need/accept', { ...how, needs: some })),
      );
    }
  };
  const fault =
    state.kind === 'refused' ? (
      <Box role="alert">
        <ErrorMessage>{state.says}</ErrorMessage>
      </Box>
    ) : null;
  if (accepted !== null)
    return (
      <Stack space="space.050" alignInline="start">
        <LoadingButton
          spacing="compact"
          isLoading={state.kind === 'sending'}
          onClick={() =>
            send(
              'inclusion',
              someAtOnce(needs, (some) => ask('need/take-back', { reportId, needs: some, spaces })),
            )
          }
        >
          {`Include again: ${called}`}
        </LoadingButton>
        {fault}
      </Stack>
    );
  const asking =
    state.kind === 'asked' ||
    state.kind === 'sending' ||
    (state.kind === 'refused' && state.of !== 'inclusion');
  if (!asking)
    return (
      <Stack space="space.050" alignInline="start">
        <OpenButton
          name={`${spaces.length > 0 ? 'Accept every gap' : 'Accept this gap'}: ${called}`}
          onOpen={() => {
            reason.current = '';
            until.current = '';
            setState({ kind: 'asked' });
          }}
        />
        {fault}
      </Stack>
    );
  return (
    <Stack space="space.100">
      <Field id={id} label={`Reason (for auditors): ${called}`}>
        <TextArea
          id={id}
          minimumRows={2}
          isInvalid={state.kind === 'refused' && state.of === 'reason'}
          onChange={(given: unknown) => {
            reason.current = textIn(given) ?? reason.current;
          }}
        />
      </Field>
      <Field id={`${id}-until`} label={`Until (optional, then it counts again): ${called}`}>
        <Textfield
          id={`${id}-until`}
          type="date"
          onChange={(given: unknown) => {
            until.current = textIn(given) ?? until.current;
          }}
        />
      </Field>
      {fault}
      <Inline space="space.100">
        <LoadingButton appearance="primary" isLoading={state.kind === 'sending'} onClick={accept}>
          Accept
        </LoadingButton>
        <Button appearance="subtle" onClick={() => setState({ kind: 'idle' })}>
          Cancel
        </Button>
      </Inline>
    </Stack>
  );
}
