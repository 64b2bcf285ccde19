/** What a backup needs, as data: formats.md, "What a backup needs". */
export const profiles = ['backup', 'restore'] as const;
export type Profile = (typeof profiles)[number];
