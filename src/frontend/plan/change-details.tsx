import * as React from 'react';
import { Box, Button, Inline, SectionMessage, Stack, Text, xcss } from '@forge/react';
import type { PlanChange } from '../../report/change-view';
import { Bullets } from '../parts/bullets';
import { Steps } from '../parts/steps';
import { Term } from '../parts/term';
import { isByItself, isMade } from '../view-model/plan-progress';
import { dateTime } from '../view-model/words';
import { capital } from '../../text/english';
import { Message } from './message';

const inset = xcss({ paddingBlock: 'space.100', paddingInlineStart: 'space.200' });

interface Props {
  readonly change: PlanChange;
  readonly baseUrl: string;
  /** null: the app may not make it now. */
  readonly onApply: (() => void) | null;
}

/** One change in full: before and after, all that it also gives, the way by hand, and its button. */
export function ChangeDetails({ change, baseUrl, onApply }: Props): React.JSX.Element {
  const { number, made, handOff } = change;
  return (
    <Box xcss={inset}>
      <Stack space="space.100">
        <Text>{change.closesSays}</Text>
        <Term word="Before" says={change.before} />
        <Term word="After" says={change.after} />
        <Text>{change.besides}</Text>
        {change.alsoGives.length > 0 && <Bullets says={change.alsoGives.map(capital)} />}
        {change.destructiveNames.length > 0 && <Destructive names={change.destructiveNames} />}
        {change.warning !== null && (
          <SectionMessage appearance="warning">
            <Text>{change.warning}</Text>
          </SectionMessage>
        )}
        {made !== null && (
          <Text>
            {`${made.stateSays} ${made.verdict?.says ?? ''} By ${made.by.displayName} on ${dateTime(made.at)}.`}
          </Text>
        )}
        {!isMade(change) && (
          <>
            {onApply !== null && change.byApp && (
              <Inline>
                <Button onClick={onApply}>
                  {`Apply change ${String(number)}${isByItself(change) ? ' by itself' : ''}`}
                </Button>
              </Inline>
            )}
            <Term word={change.byApp ? 'Or by hand' : 'By hand'} says="" />
            <Steps steps={change.steps} link={change.link} baseUrl={baseUrl} />
            {handOff !== null && (
              <Message
                id={`message-${change.id}`}
                label={`Message for change ${String(number)}, to whoever can make it`}
                text={handOff}
              />
            )}
          </>
        )}
      </Stack>
    </Box>
  );
}

/** The permissions by name that delete, rewrite what is others' or administer. */
export function Destructive({ names }: { readonly names: readonly string[] }): React.JSX.Element {
  return <Text color="color.text.danger">{`Can delete, rewrite or administer: ${names.join(', ')}.`}</Text>;
}
