import * as buttons from './buttons';
import type { PartTable } from './draw-node';
import { DynamicTable } from './dynamic-table';
import * as fields from './fields';
import * as form from './form';
import { Icon } from './icon';
import * as layout from './layout';
import * as messages from './messages';
import * as overlays from './overlays';
import * as status from './status';
import * as tabs from './tabs-and-pages';
import * as text from './text';
import * as users from './users';

/** The UI Kit components that this host draws, by the name that `@forge/react` gives their nodes; a Frame comes with the app's page. */
export const parts: PartTable = {
  ...buttons,
  ...fields,
  ...form,
  ...layout,
  ...messages,
  ...overlays,
  ...status,
  ...tabs,
  ...text,
  ...users,
  DynamicTable,
  Icon,
};
