import ProjectIcon from '@atlaskit/icon/core/project';
import SettingsIcon from '@atlaskit/icon/core/settings';
import { SideNav, SideNavBody } from '@atlaskit/navigation-system';
import {
  ExpandableMenuItem,
  ExpandableMenuItemContent,
  ExpandableMenuItemTrigger,
} from '@atlaskit/side-nav-items/expandable-menu-item';
import { LinkMenuItem } from '@atlaskit/side-nav-items/link-menu-item';
import { MenuList } from '@atlaskit/side-nav-items/menu-list';
import { MenuSection, MenuSectionHeading } from '@atlaskit/side-nav-items/menu-section';
import React, { type ReactNode } from 'react';
import type { Boot } from '../../wire';

/**
 * The ways in: Jira's settings, what is shown elsewhere in Jira, and the settings of each project that the viewer sees. These are folded
 * where none of them is open: they were half of every page.
 */
export function SideBar({ boot }: { readonly boot: Boot }): ReactNode {
  const { page, projects } = boot;
  // The viewer that the page was opened as stays while going from page to page.
  const as = window.location.search;
  const open = page.kind === 'app' ? page : null;
  return (
    <SideNav>
      <SideNavBody>
        <MenuList>
          <MenuSection isMenuListItem>
            <MenuSectionHeading>Jira settings</MenuSectionHeading>
            <MenuList>
              <LinkMenuItem
                href={`/admin${as}`}
                isSelected={open?.moduleType === 'jira:adminPage'}
                elemBefore={<SettingsIcon label="" />}
              >
                Permission Gaps
              </LinkMenuItem>
            </MenuList>
          </MenuSection>
          <MenuSection isMenuListItem>
            <MenuSectionHeading>On a dashboard, in automation</MenuSectionHeading>
            <MenuList>
              {boot.beside.map(({ title, path }) => (
                <LinkMenuItem
                  key={path}
                  href={`${path}${as}`}
                  isSelected={open?.title === title}
                  elemBefore={<SettingsIcon label="" />}
                >
                  {title}
                </LinkMenuItem>
              ))}
            </MenuList>
          </MenuSection>
          <MenuSection isMenuListItem>
            <MenuSectionHeading>Space settings: Permission Gaps</MenuSectionHeading>
            <MenuList>
              <ExpandableMenuItem isDefaultExpanded={open?.project != null}>
                <ExpandableMenuItemTrigger>Spaces</ExpandableMenuItemTrigger>
                <ExpandableMenuItemContent>
                  {projects.map(({ key, name }) => (
                    <LinkMenuItem
                      key={key}
                      href={`/project/${key}${as}`}
                      isSelected={open?.project?.key === key}
                      elemBefore={<ProjectIcon label="" />}
                    >
                      {`${name} (${key})`}
                    </LinkMenuItem>
                  ))}
                </ExpandableMenuItemContent>
              </ExpandableMenuItem>
            </MenuList>
          </MenuSection>
        </MenuList>
      </SideNavBody>
    </SideNav>
  );
}
