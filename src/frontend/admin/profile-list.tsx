import * as React from 'react';
import { Box, Button, HelperMessage, Inline, Stack, Text, TextArea, xcss } from '@forge/react';
import type { Overview } from '../../contract';
import { textIn } from '../events';
import type { ProfileChoice } from '../hooks/use-profile';
import { Field } from '../parts/field';
import { ListedProfileDetails } from '../parts/listed-profile';
import { Loading } from '../parts/loading';
import { ProblemMessage } from '../parts/problem-message';
import { SelectField } from '../parts/select-field';
import { keptListSays } from '../view-model/profiles';

interface Props {
  readonly choice: ProfileChoice;
  readonly vendors: Overview['vendors'];
}

const own = 'own';
const wide = xcss({ width: '100%', maxWidth: '600px' });

/** A list of permissions instead of a task: a vendor's, or one of one's own. */
export function ProfileList({ choice, vendors }: Props): React.JSX.Element {
  const { list, profile } = choice;
  const kept = profile !== null && typeof profile !== 'string' ? profile : null;
  const [chosen, pick] = React.useState(kept === null ? null : (kept.vendor ?? own));
  // one that was dropped is shown by its name
  const picked = list.kind === 'read' ? (list.read.profile.vendor ?? own) : chosen;
  const typed = React.useRef('');
  return (
    <Stack space="space.100">
      <SelectField
        id="profile-list"
        label="List"
        value={picked ?? ''}
        options={[
          ...vendors.map(({ id, name }) => ({ value: id, label: name })),
          { value: own, label: 'Your own (JSON)' },
        ]}
        onChange={(value) => {
          pick(value);
          if (value === own) choice.forgetList();
          else choice.readList({ vendor: value });
        }}
      />
      {picked === own && (
        <>
          <Box xcss={wide}>
            <Field id="own-profile" label="Your list, as JSON">
              <TextArea
                id="own-profile"
                isMonospaced
                minimumRows={6}
                onChange={(given: unknown) => {
                  typed.current = textIn(given) ?? typed.current;
                }}
              />
              <HelperMessage>Or drop its file into the box of step 1.</HelperMessage>
            </Field>
          </Box>
          <Inline>
            <Button onClick={() => choice.readList({ text: typed.current })}>Read the list</Button>
          </Inline>
        </>
      )}
      {list.kind === 'none' && kept !== null && <Text>{keptListSays(kept)}</Text>}
      {list.kind === 'reading' && <Loading says="Reading the list…" />}
      {list.kind === 'failed' && <ProblemMessage problem={list.problem} />}
      {list.kind === 'read' && <ListedProfileDetails profile={list.read.profile} needs={list.read.needs} />}
    </Stack>
  );
}
