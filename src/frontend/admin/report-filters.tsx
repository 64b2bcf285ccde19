import * as React from 'react';
import { Box, Inline, Textfield, xcss } from '@forge/react';
import { textIn } from '../events';
import { sortOrders, type ReportHead, type ViewQuery } from '../../report/view';
import { isolated } from '../../text/isolated';
import { Field } from '../parts/field';
import { SelectField } from '../parts/select-field';
import { isRowState, isSortOrder, sortLabel, statesShown, stateWords } from '../view-model/states';

interface Props {
  readonly head: ReportHead;
  /** Permission schemes to filter by, those with most gaps first. */
  readonly schemes: readonly { readonly id: string; readonly name: string }[];
  readonly query: ViewQuery;
  /** Whether there is an order to choose: the map has its own. */
  readonly hasOrder: boolean;
  readonly onChange: (change: Partial<ViewQuery>) => void;
}

const wide = xcss({ width: '204px' });
const any = 'any';

/** Filters by text, cause, state and permission scheme, and the order of the table. */
export function ReportFilters({ head, schemes, query, hasOrder, onChange }: Props): React.JSX.Element {
  const causes = head.causes.map(({ kind, title }) => ({ value: kind, label: title }));
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
        onChange={(value) =>
          onChange({ cause: head.causes.find(({ kind }) => kind === value)?.kind ?? null })
        }
      />
      <SelectField
        id="filter-state"
        label="State"
        value={query.state ?? any}
        options={[{ value: any, label: 'Any state' }, ...states]}
        onChange={(value) => onChange({ state: isRowState(value) ? value : null })}
      />
      <SelectField
        id="filter-scheme"
        label="Permission scheme"
        value={query.scheme ?? any}
        options={[
          { value: any, label: 'Any scheme' },
          ...schemes.map(({ id, name }) => ({ value: id, label: isolated(name) })),
        ]}
        onChange={(value) => onChange({ scheme: value === any ? null : value })}
      />
      {hasOrder && (
        <SelectField
          id="sort"
          label="Sort by"
          value={query.sort}
          options={sortOrders.map((order) => ({ value: order, label: sortLabel(order, hasLog) }))}
          onChange={(value) => {
            if (isSortOrder(value)) onChange({ sort: value });
          }}
        />
      )}
    </Inline>
  );
}
