import { apart } from '../../text/isolated';

/**
 * A text of others in Markdown: names come from Jira and may hold what Markdown reads as its own. A list's own dash stays. What Markdown
 * or HTML would act on is escaped (`&` begins every entity), an address makes no link by itself, and what has no width, or turns the
 * direction of what follows, is gone.
 */
export function plain(text: string): string {
  const dash = text.startsWith('- ') ? '- ' : '';
  return `${dash}${visible(text.slice(dash.length))
    .replace(/[\\`*_[\]<>&~]/g, '\\$&')
    .replace(linked, '$1\\$2')
    .replace(/\s+/g, ' ')}`;
}

/** GitHub and others make links of what has this inside ("Autolinks (extension)" of the GFM specification). */
const linked = /(\b(?:https?|ftp|mailto|xmpp)(?=:)|\bwww(?=\.)|[\w.+-](?=@))([:.@])/gi;

/**
 * Without format characters (the zero-width ones and those of Unicode TR 9 are among them) and blank letters. What is isolated stays
 * so, for that is what keeps a name from turning what stands beside it.
 */
export function visible(text: string): string {
  return text.replace(unseen, (_all, isolated?: string) =>
    isolated === undefined ? '' : apart(visible(isolated)),
  );
}

const unseen = /\u2068([^\u2066-\u2069]*)\u2069|[\p{Cf}\u2028\u2029\u115f\u1160\u3164\uffa0]/gu;
