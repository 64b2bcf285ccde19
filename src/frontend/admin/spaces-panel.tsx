import * as React from 'react';
import { Box, Button, ButtonGroup, Inline, Stack, Text } from '@forge/react';
import type { ReportPage } from '../../report/view';
import { useMap } from '../hooks/use-map';
import { firstQuery, type ReportAnswer } from '../hooks/use-report';
import { Pages } from '../parts/pages';
import { PlanShown } from '../parts/plan-shown';
import { evidenceLegend } from '../view-model/evidence';
import { valueOf } from '../view-model/loadable';
import { NoRows } from './no-rows';
import { ReportFilters } from './report-filters';
import { SpacesMap } from './spaces-map';
import { SpacesTable } from './spaces-table';
import { counted } from '../../text/english';

interface Props {
  readonly page: ReportPage;
  readonly report: ReportAnswer;
  /** Rises when Jira was asked again about the report's spaces. */
  readonly caughtUp: number;
  /** `among`: the keys that are shown, in their order. */
  readonly onOpen: (projectKey: string, among: readonly string[]) => void;
}

/** UI Kit's Button marks the one that is selected by its colour alone, so its words say it. */
const viewNames = { map: 'Map', table: 'Table' } as const;
type View = keyof typeof viewNames;

/** The spaces as a map or as a table, with filters and pages, all of them worked out behind. */
export function SpacesPanel({ page, report, caughtUp, onOpen }: Props): React.JSX.Element {
  const [view, setView] = React.useState<View>('map');
  // The text field keeps what was typed until it is renewed.
  const [renewed, setRenewed] = React.useState(0);
  const { head } = page;
  const plan = React.useContext(PlanShown);
  // What was asked again, accepted or changed repaints the map too.
  const revision = JSON.stringify([caughtUp, head.changed, head.numbers]);
  const answer = useMap(head.reportId, report.query, plan?.planId ?? null, revision);
  const map = valueOf(answer.map);
  // Said here: a table that is loading takes the focus from whoever opened a group in it.
  const loading = view === 'map' && answer.map.kind === 'loading' ? ' Loading the map…' : '';
  const keys = view === 'table' ? page.rows : (map?.open?.rows ?? []);
  const open = (key: string): void => {
    onOpen(
      key,
      keys.map((row) => row.key),
    );
  };
  return (
    <Stack space="space.200">
      <Inline>
        <ButtonGroup label="How spaces are shown">
          {(['map', 'table'] as const).map((each) => (
            <Button key={each} isSelected={view === each} onClick={() => setView(each)}>
              {view === each ? `${viewNames[each]} (shown)` : viewNames[each]}
            </Button>
          ))}
        </ButtonGroup>
      </Inline>
      <ReportFilters
        key={renewed}
        head={head}
        schemes={map?.schemes ?? []}
        query={report.query}
        hasOrder={view === 'table'}
        onChange={report.change}
      />
      <Box role="status">
        <Text color="color.text.subtle">{`${counted(page.matching, 'space')}.${loading}`}</Text>
      </Box>
      {page.rows.length === 0 ? (
        <NoRows
          head={head}
          onShowAll={() => {
            report.change(firstQuery);
            setRenewed(renewed + 1);
          }}
        />
      ) : view === 'map' ? (
        <SpacesMap answer={answer} onOpen={open} />
      ) : (
        <>
          <SpacesTable
            rows={page.rows}
            hasLog={head.log !== null}
            isLoading={report.page.kind === 'loading'}
            onOpen={open}
          />
          <Pages
            label="Pages of spaces"
            page={page.page}
            pages={page.pages}
            onPage={(chosen) => report.change({ page: chosen })}
          />
          {page.rows.some((row) => row.evidence !== null) && (
            <Text color="color.text.subtle" size="small">
              {evidenceLegend}
            </Text>
          )}
        </>
      )}
    </Stack>
  );
}
