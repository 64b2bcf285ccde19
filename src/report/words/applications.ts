import { nameIn } from '../../text/name-in';
import { apart } from '../../text/isolated';

/** Names of Atlassian's applications, for those that the account lacks: Jira tells names only of those that it has. */
const known: Readonly<Record<string, string>> = {
  'jira-software': 'Jira',
  'jira-servicedesk': 'Jira Service Management',
  'jira-product-discovery': 'Jira Product Discovery',
  'jira-core': 'Jira Work Management',
  'jira-customer-service': 'Jira Customer Service Management',
};

/** The name of an application: Jira’s own, else a known one, else its key. */
export function applicationName(key: string, ofAccount: Readonly<Record<string, string>>): string {
  return apart(nameIn(ofAccount, key) ?? nameIn(known, key) ?? key);
}
