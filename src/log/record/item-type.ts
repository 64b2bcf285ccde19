import { ByteNames } from './byte-names';
import type { Doc } from '../json/doc';

/** Item types in snake case, without a version suffix, as the backup tools name them. */

const known = new Set(
  (
    'issue comment issue_attachment issue_attachment_content issue_worklog issue_link issue_remote_link issue_watcher ' +
    'issue_vote issue_transition issue_properties project project_avatar project_component project_version project_feature ' +
    'project_property project_property_key project_role_actors project_permission_scheme project_notification_scheme ' +
    'project_issue_security_scheme project_issue_type_scheme project_issue_type_screen_scheme ' +
    'project_issue_field_configuration_scheme project_organization_mapping board sprint filter dashboard issue_field ' +
    'issue_field_configuration issue_field_configuration_scheme issue_link_type issue_priority issue_resolution ' +
    'issue_type issue_type_scheme issue_type_screen_scheme issue_type_screen_scheme_item issue_security_scheme ' +
    'permission_scheme project_category project_role screen screen_tab screen_tab_field screen_scheme workflow ' +
    'workflow_scheme workflow_scheme_draft workflow_scheme_project_association workflow_transition_property ' +
    'global_workflow_status organization queue request request_type request_type_group workspace ' +
    'workspace_reference_type object_schema object_schema_attributes object_schema_reference_type ' +
    'object_schema_status_type object_type object_type_attribute object object_connected_tickets icon automation ' +
    'cloudid config efs'
  ).split(' '),
);

/** Other names of the same things. */
const aliases = new Map<string, string>([
  ['work_item', 'issue'],
  ['ticket', 'issue'],
  ['space', 'project'],
  ['issue_comment', 'comment'],
  ['attachment', 'issue_attachment'],
  ['attachment_content', 'issue_attachment_content'],
  ['worklog', 'issue_worklog'],
  ['remote_link', 'issue_remote_link'],
  ['watcher', 'issue_watcher'],
  ['vote', 'issue_vote'],
  ['issue_property', 'issue_properties'],
  ['transition', 'issue_transition'],
  ['component', 'project_component'],
  ['version', 'project_version'],
  ['project_role_actor', 'project_role_actors'],
  ['custom_field', 'issue_field'],
  ['field', 'issue_field'],
  ['field_configuration', 'issue_field_configuration'],
  ['priority', 'issue_priority'],
  ['resolution', 'issue_resolution'],
  ['status', 'global_workflow_status'],
  ['automation_rule', 'automation'],
]);

/** Values under `type` and the like that name no item. */
const noType =
  /^(?:errors?|warnings?|info|debug|fatal|exception|fail(?:ed|ure)?|success|event|http|https|string|record|item|log|entry|response|unknown|none|null|backup|restore|create|update|delete|.*_(?:error|exception))$/;

/** What a value under `type` and the like says. */
export interface ItemType {
  readonly written: string;
  /** In snake case, without a version suffix; null where it names no item. */
  readonly name: string | null;
  /** The same in the table of needs, where other names and plurals are led back to one; null for a type that is not known. */
  readonly known: string | null;
}

export function itemTypeOf(written: string): ItemType {
  const name = inSnakeCase(written);
  return { written, name, known: name === null ? null : leadBack(name) };
}

const longest = 64;
const nothing: ItemType = { written: '', name: null, known: null };
const types = new ByteNames<ItemType>(itemTypeOf, longest, nothing);

/** The same of a text in the bytes of a log. */
export function itemTypeAt(doc: Doc, text: number): ItemType {
  return types.of(doc.bytes, doc.from(text), doc.to(text));
}

function inSnakeCase(value: string): string | null {
  if (value.length > longest) return null;
  const snake = value
    .trim()
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[\s.:-]+/g, '_')
    .replace(/_v\d+$/, '')
    .replace(/^jira_/, '');
  return /^[a-z][a-z0-9_]*$/.test(snake) && !noType.test(snake) ? snake : null;
}

const led = new Map<string, string | null>();
const mostLed = 5_000;

/** The name of a type in the table of needs; null for a type that is not known. */
export function knownType(name: string): string | null {
  const remembered = led.get(name);
  if (remembered !== undefined) return remembered;
  if (led.size >= mostLed) led.clear();
  const found = leadBack(name);
  led.set(name, found);
  return found;
}

function leadBack(type: string): string | null {
  for (const name of [type, type.replace(/ies$/, 'y'), type.replace(/s$/, ''), type.replace(/es$/, '')]) {
    const alias = aliases.get(name);
    if (alias !== undefined) return alias;
    if (known.has(name)) return name;
  }
  return null;
}
