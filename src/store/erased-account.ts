/** In place of an account that was closed and erased here; Jira itself calls accounts so that it lost. */
export const erasedAccount = 'unknown';
