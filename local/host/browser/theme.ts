import { setGlobalTheme } from '@atlaskit/tokens/set-global-theme';

export type ColorMode = 'light' | 'dark';

/** Jira's theme as Forge tells it to an app. */
export interface ForgeTheme {
  readonly colorMode: ColorMode;
  readonly light: 'light';
  readonly dark: 'dark';
  readonly spacing: 'spacing';
  readonly typography: 'typography';
  readonly shape: 'shape';
}

export interface ThemeSwitch {
  readonly current: () => ForgeTheme;
  readonly choose: (mode: ColorMode) => Promise<void>;
  /** Called at each change; returns how to stop it. */
  readonly watch: (listener: (theme: ForgeTheme) => void) => () => void;
}

const storageKey = 'host.color-mode';

const themeOf = (colorMode: ColorMode): ForgeTheme => ({
  colorMode,
  light: 'light',
  dark: 'dark',
  spacing: 'spacing',
  typography: 'typography',
  shape: 'shape',
});

/** Puts the theme on the page that was chosen last in this browser, light at first. */
export async function openTheme(): Promise<ThemeSwitch> {
  let theme = themeOf(localStorage.getItem(storageKey) === 'dark' ? 'dark' : 'light');
  const listeners = new Set<(theme: ForgeTheme) => void>();
  await setGlobalTheme(theme);
  return {
    current: () => theme,
    choose: async (mode) => {
      theme = themeOf(mode);
      localStorage.setItem(storageKey, mode);
      await setGlobalTheme(theme);
      listeners.forEach((listener) => {
        listener(theme);
      });
    },
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
