import * as React from 'react';
import { Tab, TabList, TabPanel, Tabs, Box, xcss } from '@forge/react';
import { tabIn } from '../events';

interface PageTab<Name extends string> {
  readonly name: Name;
  /** With what is counted in it: "Spaces 40". */
  readonly label: string;
  readonly panel: React.JSX.Element;
}

interface Props<Name extends string> {
  readonly id: string;
  readonly tabs: readonly PageTab<Name>[];
  readonly selected: Name;
  readonly onSelect: (name: Name) => void;
}

/** Tabs of which only the selected one is drawn: every commit sends the whole page, hidden panels too. */
export function PageTabs<Name extends string>({
  id,
  tabs,
  selected,
  onSelect,
}: Props<Name>): React.JSX.Element {
  const at = Math.max(
    0,
    tabs.findIndex(({ name }) => name === selected),
  );
  return (
    <Tabs
      id={id}
      selected={at}
      onChange={(...given: unknown[]) => {
        const chosen = tabs[tabIn(...given) ?? -1];
        if (chosen !== undefined) onSelect(chosen.name);
      }}
    >
      <TabList>
        {tabs.map(({ name, label }) => (
          <Tab key={name}>{label}</Tab>
        ))}
      </TabList>
      {tabs.map(({ name, panel }, index) => (
        <TabPanel key={name}>{index === at && <Panel>{panel}</Panel>}</TabPanel>
      ))}
    </Tabs>
  );
}

// A tab panel is a flex row: what stands in it is as wide as its words unless told otherwise.
const wide = xcss({ width: '100%', paddingBlock: 'space.200' });

/** The content of a tab. */
function Panel({ children }: { readonly children: React.ReactNode }): React.JSX.Element {
  return <Box xcss={wide}>{children}</Box>;
}
