/** Numbers of the catalogue that no single record can show, with the reason. The tests hold that no other is missing. */
export const rowsWithoutWording: Readonly<Record<number, string>> = {
  35: 'An empty list of transitions is an answer of success without a text; what follows from it is row 163 or 34.',
  137: 'The wording is that of row 1; that every project fails alike only the whole log and Jira together show.',
  156: 'The wording is that of rows 1 and 8; whether the project is in the trash Jira has to say.',
  157: 'The wording is that of row 1; whether the work item was deleted Jira has to say.',
  158: 'The wording is that of row 1; a later backup shows whether the work item was only too new.',
  159: 'The wording is that of row 15; that it was a blip only Jira shows, by granting the permission.',
  194: 'No text of a suspended account is known; whether the account is active Jira has to say.',
};
