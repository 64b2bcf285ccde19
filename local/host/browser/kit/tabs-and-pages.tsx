import AtlaskitPagination from '@atlaskit/pagination';
import AtlaskitTabs, {
  Tab as AtlaskitTab,
  TabList as AtlaskitTabList,
  TabPanel as AtlaskitTabPanel,
} from '@atlaskit/tabs';
import type { PaginationProps, TabPanelProps, TabProps, TabsProps } from '@atlaskit/forge-react-types';
import React from 'react';
import { useHost } from '../host-context';
import { asGiven, type Part } from './part';
import { serialised } from './serialised-event';

export const Tabs: Part<TabsProps> = ({ props, children }) => {
  const { onChange, children: _, ...rest } = props;
  const changed = onChange as ((index: number) => unknown) | undefined;
  return (
    <AtlaskitTabs
      {...rest}
      {...(changed === undefined ? {} : { onChange: (index: number) => void changed(index) })}
    >
      {children}
    </AtlaskitTabs>
  );
};

export const TabList = asGiven<object>(AtlaskitTabList);

export const Tab: Part<TabProps> = asGiven(AtlaskitTab);

export const TabPanel: Part<TabPanelProps> = asGiven(AtlaskitTabPanel);

export const Pagination: Part<PaginationProps> = ({ props }) => {
  const { onChange, ...rest } = props;
  const { events } = useHost().boot;
  const changed = onChange as ((...given: unknown[]) => unknown) | undefined;
  return (
    <AtlaskitPagination
      {...rest}
      onChange={(event, page) => {
        if (events === 'bare') changed?.(page);
        else changed?.(serialised(event), page);
      }}
    />
  );
};
