import * as React from 'react';
import { Heading, RadioGroup, Stack, Text } from '@forge/react';
import { textIn } from '../events';
import type { PlanView } from '../../report/plan-view';
import { useLabel } from '../hooks/use-label';
import type { PlanAnswer } from '../hooks/use-plan';
import { capital } from '../../text/english';
import { Bullets } from '../parts/bullets';

interface Props {
  readonly view: PlanView;
  readonly plan: PlanAnswer;
  /** Told apart by this where the choice stands twice: on the page and in its dialog. */
  readonly id: string;
  readonly as: 'h2' | 'h3';
  /** Without what is lost by each answer: the page says it. */
  readonly isShort?: boolean;
}

/** What the backup is to include, with the price of each answer, and the ways to get there where there are several. */
export function CoverChoice({ view, plan, id, as, isShort = false }: Props): React.JSX.Element | null {
  const chosen = view.choices.find((choice) => choice.chosen);
  if (chosen === undefined) return null;
  const isDisabled = plan.state.kind === 'loading';
  return (
    <Stack space="space.100">
      <Choice
        id={`${id}-cover`}
        as={as}
        title="What should the backup include?"
        isDisabled={isDisabled}
        value={chosen.cover}
        options={view.choices.map(({ cover, name, price }) => ({
          value: cover,
          label: price === null ? name : `${name}: ${price}`,
        }))}
        onChoose={(cover) => {
          const choice = view.choices.find((one) => one.cover === cover);
          if (choice !== undefined) plan.choose(choice.asked);
        }}
      />
      {chosen.ways.length > 1 && (
        <Choice
          id={`${id}-way`}
          as={as}
          title="By which changes?"
          isDisabled={isDisabled}
          value={chosen.ways.find((way) => way.chosen)?.objective ?? ''}
          options={chosen.ways.map(({ objective, says }) => ({ value: objective, label: says }))}
          onChoose={(objective) => {
            const way = chosen.ways.find((one) => one.objective === objective);
            if (way !== undefined) plan.choose(way.asked);
          }}
        />
      )}
      {!isShort && view.lost.length === 1 && (
        <Text>{`The backup will not include ${view.lost.join('')}`}</Text>
      )}
      {!isShort && view.lost.length > 1 && (
        <Stack space="space.025">
          <Text>The backup will not include:</Text>
          <Bullets says={view.lost.map(capital)} />
        </Stack>
      )}
    </Stack>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly as: 'h2' | 'h3';
  readonly title: string;
  readonly isDisabled: boolean;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (value: string) => void;
}

/** A question with one answer of a few. */
function Choice({ id, as, title, isDisabled, value, options, onChoose }: ChoiceProps): React.JSX.Element {
  const { heading, labelled } = useLabel();
  return (
    <Stack space="space.050">
      <Heading as={as} size="xsmall" id={id} {...heading}>
        {title}
      </Heading>
      <RadioGroup
        name={id}
        isDisabled={isDisabled}
        options={options.map((option) => ({ name: id, ...option }))}
        value={value}
        onChange={(given: unknown) => {
          const chosen = textIn(given);
          if (chosen !== null) onChoose(chosen);
        }}
        {...labelled}
      />
    </Stack>
  );
}
