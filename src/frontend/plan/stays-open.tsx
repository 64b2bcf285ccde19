import React, { useState } from 'react';
import { DynamicTable, Stack, Text } from '@forge/react';
import type { PlanView } from '../../report/plan-view';
import { Pages, rowsOnAPage } from '../parts/pages';

const head = {
  cells: [
    { key: 'what', content: 'What stays open', width: 40 },
    { key: 'why', content: 'Why', width: 60 },
  ],
};

/** What no change that this app can make closes, each with the reason. */
export function StaysOpen({ leaves }: Pick<PlanView, 'leaves'>): React.JSX.Element {
  const [page, setPage] = useState(1);
  const pages = Math.max(1, Math.ceil(leaves.length / rowsOnAPage));
  const first = (Math.min(page, pages) - 1) * rowsOnAPage;
  return (
    <Stack space="space.100">
      <DynamicTable
        label="Stays open"
        head={head}
        rows={leaves.slice(first, first + rowsOnAPage).map(({ what, says }, at) => ({
          key: String(first + at),
          cells: [
            { key: 'what', content: <Text>{what}</Text> },
            { key: 'why', content: <Text>{says}</Text> },
          ],
        }))}
      />
      <Pages label="Pages of: Stays open" page={Math.min(page, pages)} pages={pages} onPage={setPage} />
    </Stack>
  );
}
