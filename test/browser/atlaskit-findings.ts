/** What axe finds in the markup of an Atlaskit component itself, which neither the app nor the host writes. */
export interface AtlaskitFinding {
  readonly rule: string;
  readonly component: string;
  /** The installed version that shows it. */
  readonly version: string;
  /** Selector of the component's element that is at fault. */
  readonly where: string;
  readonly reason: string;
}

export const atlaskitFindings: readonly AtlaskitFinding[] = [];
