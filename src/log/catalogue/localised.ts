import { aside, lacks, named, row, type CatalogueRow } from './row';

/**
 * Jira answers in the language of the account. Sentences of the catalogue as real sites gave them in other languages; none is a
 * translation of ours. What is tagged C was seen in a public file: fr, in a table of answers to curl and in a recorded body; es, in two
 * clients' tests; pt, in clients' tests and notes (row 12: "O valor 'PROJ' não existe para o campo 'project'."); de, in notes on JQL
 * ("Der Wert 'In Arbeit' existiert nicht für das Feld 'status'."), and of the project in a vendor's help (support.hellohq.io, section
 * Jira). The same sentence of another field is tagged I; es of it in github.com/shridhar-tl/jira-assistant, issue 73
 * ("El valor 'Closed' no existe para el campo 'status'."). What
 * is tagged M a client's stand-in for Atlassian's command line says (ja).
 */
export const localisedRows: readonly CatalogueRow[] = [
  row(1, 'C', lacks('BROWSE_PROJECTS'), [
    "Le ticket n'existe pas ou vous n'êtes pas autorisé à la voir",
    "Le ticket n'existe pas ou vous n'êtes pas autorisé à le voir",
    'La incidencia no existe o no tienes permiso para verla',
    'O item não existe ou você não tem permissão para vê-lo',
  ]),
  row(1, 'M', lacks('BROWSE_PROJECTS'), ['課題は存在しないか、表示できる権限がありません']),
  named(
    row(12, 'C', lacks('BROWSE_PROJECTS'), [
      "O valor '{P}' não existe para o campo 'project'",
      "Der Wert '{P}' existiert nicht für das Feld 'project'",
    ]),
  ),
  named(row(12, 'I', lacks('BROWSE_PROJECTS'), ["El valor '{P}' no existe para el campo 'project'"])),
  row(181, 'C', aside('invalid-data'), ['Spécifiez un type de ticket valide']),
  // github.com/tenable/integration-jira-cloud, issue 38.
  row(188, 'C', aside('invalid-data'), ['No podemos crear esta incidencia ahora']),
];

/** What says that a field is missing or wrong, and not that somebody may not: no need of a permission follows from it. */
export const aValueIsWrong =
  /\b(?:required|must be|is (?:not valid|invalid)|valid value|obligatoire|valeur valide|n'est pas valide|erforderlich|pflichtfeld|ung[üu]ltig|g[üu]ltigen? wert|obligatori[oa]|no es v[áa]lid[oa]|valor v[áa]lido|obrigat[óo]ri[oa]|inv[áa]lid[oa]|obbligatori[oa]|non [èe] valid[oa]|verplicht|ongeldig|wymagane|nieprawid[łl]ow[ey])(?![\p{L}])|обязательн|недопустим|必須|必填|무효|필수/iu;
