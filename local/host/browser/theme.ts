import { setGlobalTheme } from '@atlaskit/tokens/set-global-theme';

type ColorMode = 'light' | 'dark';

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

/** Puts a theme on the page: the one that was chosen last in this browser, else the system's, as it changes. */
export async function openTheme(): Promise<ThemeSwitch> {
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  const wished = (): ColorMode => {
    const chosen = localStorage.getItem(storageKey);
    if (chosen === 'light' || chosen === 'dark') return chosen;
    return system.matches ? 'dark' : 'light';
  };
  const listeners = new Set<(theme: ForgeTheme) => void>();
  let theme = themeOf(wished());
  const apply = async (): Promise<void> => {
    theme = themeOf(wished());
    await setGlobalTheme(theme);
    listeners.forEach((listener) => listener(theme));
  };
  await apply();
  system.addEventListener('change', () => void apply());
  return {
    current: () => theme,
    choose: async (mode) => {
      localStorage.setItem(storageKey, mode);
      await apply();
    },
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
