import React from 'react';
import { Box, Inline, Textfield, xcss } from '@forge/react';
import { textIn } from '../events';
import { sortOrders, type ReportHead, type ViewQuery } from '../../report/view';
import { Field } from '../parts/field';
import { SelectField } from '../parts/select-field';
import { causeLabel, isCauseKind } from '../view-model/causes';
import { isRowState, isSortOrder, sortLabel, statesShown, stateWords } from '../view-model/states';

interface Props {
  readonly head: ReportHead;
  readonly query: ViewQuery;
  readonly onChange: (change: Partial<ViewQuery>) => void;
}

const wide = xcss({ width: '204px' });
const any = 'any';

/** Filters by text, cause and state, and the order. */
export function ReportFilters({ head, query, onChange }: Props): React.JSX.Element {
  const causes = head.causes.map((kind) => ({ value: kind, label: causeLabel(kind) }));
  const hasLog = head.log !== null;
  const states = statesShown.map((state) => ({ value: state, label: stateWords(state).option }));
  return (
    <Inline space="space.150" rowSpace="space.100" shouldWrap alignBlock="end">
      <Field id="filter-text" label="Search spaces">
        <Box xcss={wide}>
          <Textfield
            id="filter-text"
            placeholder="Name or key"
            defaultValue={query.text}
            onChange={(given: unknown) => {
              const text = textIn(given);
              if (text !== null) onChange({ text });
            }}
          />
        </Box>
      </Field>
      <SelectField
        id="filter-cause"
        label="Cause"
        value={query.cause ?? any}
        options={[{ value: any, label: 'Any cause' }, ...causes]}
        onChange={(value) => {
          onChange({ cause: isCauseKind(value) ? value : null });
        }}
      />
      <SelectField
        id="filter-state"
        label="State"
        value={query.state ?? any}
        options={[{ value: any, label: 'Any state' }, ...states]}
        onChange={(value) => {
          onChange({ state: isRowState(value) ? value : null });
        }}
      />
      <SelectField
        id="sort"
        label="Sort by"
        value={query.sort}
        options={sortOrders.map((order) => ({ value: order, label: sortLabel(order, hasLog) }))}
        onChange={(value) => {
          if (isSortOrder(value)) onChange({ sort: value });
        }}
      />
    </Inline>
  );
}
