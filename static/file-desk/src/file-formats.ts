/** The files that a report is handed out as: the names of their buttons. */
export const fileFormats = ['json', 'csv', 'planMarkdown', 'planCsv', 'statement', 'retry'] as const;
export type FileFormat = (typeof fileFormats)[number];
