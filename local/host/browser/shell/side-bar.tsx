import ProjectIcon from '@atlaskit/icon/core/project';
import SettingsIcon from '@atlaskit/icon/core/settings';
import { SideNav, SideNavBody } from '@atlaskit/navigation-system';
import { LinkMenuItem } from '@atlaskit/side-nav-items/link-menu-item';
import { MenuList } from '@atlaskit/side-nav-items/menu-list';
import { MenuSection, MenuSectionHeading } from '@atlaskit/side-nav-items/menu-section';
import React, { type ReactNode } from 'react';
import type { Boot } from '../../wire';

/** The two ways in: Jira's settings, and the settings of each project that the viewer sees. */
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
                isSelected={open?.project === null}
                elemBefore={<SettingsIcon label="" />}
              >
                Permission Gaps
              </LinkMenuItem>
            </MenuList>
          </MenuSection>
          <MenuSection isMenuListItem>
            <MenuSectionHeading>Space settings: Permission Gaps</MenuSectionHeading>
            <MenuList>
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
            </MenuList>
          </MenuSection>
        </MenuList>
      </SideNavBody>
    </SideNav>
  );
}
