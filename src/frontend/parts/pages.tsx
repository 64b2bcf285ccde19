import * as React from 'react';
import { Inline, Pagination } from '@forge/react';
import { mostShown } from '../../report/plan-view';
import { pageIn } from '../events';

/** Rows of a table that are drawn at once: every commit of UI Kit sends the whole page. */
export const rowsOnAPage = mostShown;

interface Props {
  /** What is paged, for whoever cannot see it: "Pages of spaces". */
  readonly label: string;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
}

/** The way from page to page; nothing where there is one. */
export function Pages({ label, page, pages, onPage }: Props): React.JSX.Element | null {
  if (pages <= 1) return null;
  return (
    <Inline alignInline="center">
      <Pagination
        label={label}
        previousLabel="Previous page"
        nextLabel="Next page"
        pageLabel="Page"
        pages={Array.from({ length: pages }, (_, index) => index + 1)}
        selectedIndex={page - 1}
        max={7}
        onChange={(...given: unknown[]) => {
          const chosen = pageIn(...given);
          if (chosen !== null) onPage(chosen);
        }}
      />
    </Inline>
  );
}

/** Where a page is in a list that may have become shorter. */
export function pagesOf(all: number, page: number): { readonly page: number; readonly pages: number } {
  const pages = Math.max(1, Math.ceil(all / rowsOnAPage));
  return { page: Math.min(page, pages), pages };
}
