import { aValueIsWrong } from '../catalogue/localised';
import { textOf, type Plain } from '../json/bytes';
import { Words } from '../match/words';
import { typeAsked } from '../record/address-type';
import { quotedProject } from '../record/project-words';
import { fieldRefusal, guardOf, quotes, type FieldMessage } from './field-errors';
import { mayBeRefusal, needOf } from './needs';
import { ofStorage } from './own-storage';
import { permissionAt, permissionsIn } from './permission-key';
import type { Want } from '../finding';
import type { Message } from '../record/body';
import type { Operation } from '../record/operation';
import type { Evidence } from './evidence';

const badRequest = 400;
/** So much of a message is looked at, in bytes. */
const looked = 2_000;
const browse: Want = { kind: 'permission', anyOf: ['BROWSE_PROJECTS'] };

const sayings = new Words({
  'names-project': { words: ['project'], expression: /project/i },
  'own-storage': ofStorage,
  'wrong-value': {
    words: [
      ...'required erforderlich pflichtfeld ungültig ungultig gültig gultig obligatoire obligatori'.split(
        ' ',
      ),
      ...'obrigat inválid invalid obbligatori verplicht ongeldig wymagane nieprawid обязатель'.split(' '),
      ...'недопуст 必須 必填 무효 필수'.split(' '),
      ...['must be', 'not valid', 'valid value', 'valeur valide', 'pas valide', 'no es v', 'valor v'],
      ...['è valid', 'e valid'],
    ],
    expression: aValueIsWrong,
  },
});

/** What an unrecognised refusal is probably about. Without a status only what it names itself says so. */
export function candidate(evidence: Evidence): Want | null {
  const { all } = evidence.messages;
  const said = sayingsIn(all);
  if (said.includes('own-storage')) return null;
  if (said.includes('names-project') && all.some((message) => quotedProject(message) !== null)) return browse;
  const { itemType, url, operation, status } = evidence;
  const named = namedPermission(evidence);
  if (status === null || status === badRequest) {
    const fields = onlyFields(fieldMessages(evidence));
    if (fields.length > 0) return named ?? ofFields(fields, operation);
  }
  if (status === null || !mayBeRefusal(status)) return status === null ? named : null;
  const type = typeAsked(itemType, url?.text ?? null);
  // Of a work item as a whole Jira says which value is wrong; of a transition it says so where somebody may not.
  if (status === badRequest && type === 'issue' && said.includes('wrong-value')) return null;
  return named ?? needOf(type, operation, status);
}

function sayingsIn(messages: readonly Plain[]): readonly string[] {
  return messages.flatMap((message) => sayings.in(message));
}

/** A permission that the record names itself comes before what its type and operation need. */
export function narrowed(evidence: Evidence): Want | null {
  return namedPermission(evidence) ?? needOf(evidence.itemType, evidence.operation, evidence.status);
}

/** All messages, where some are of fields. */
function fieldMessages({ messages, fields }: Evidence): readonly Message[] {
  const known = messages.opened !== null || fields.texts.some(({ field }) => field !== null);
  return known ? messages.open().messages : [];
}

/** The messages of Jira's map of fields, where a body says nothing else. */
function onlyFields(messages: readonly Message[]): readonly FieldMessage[] {
  const fields: FieldMessage[] = [];
  for (const message of messages) {
    const { field } = message;
    if (field === null) return [];
    fields.push({ field, text: textOf(message, looked) });
  }
  return fields;
}

/**
 * The keys of the map carry no language. Where every message quotes its own field and none says that a value is wrong, the field could
 * not be set (row 16); else a field that a permission of its own guards is about that, and the value of any other is wrong.
 */
function ofFields(messages: readonly FieldMessage[], operation: Operation): Want | null {
  const fields = messages.map(({ field }) => field);
  const unset =
    fields.length > 1 &&
    messages.every(({ field, text }) => quotes(text, field) && !aValueIsWrong.test(text));
  const means = unset
    ? fieldRefusal(fields, operation).means
    : fields.map(guardOf).find((guard) => guard !== null);
  return means?.verdict === 'permission' && means.lack.kind === 'permission' ? means.lack : null;
}

export function namedPermission({ messages, fields: { permissions } }: Evidence): Want | null {
  const named = permissionsIn(permissions);
  if (named !== null) return named;
  for (const message of messages.all) {
    const inText = permissionAt(message);
    if (inText !== null) return inText;
  }
  return null;
}
