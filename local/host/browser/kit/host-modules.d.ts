declare module 'host:icons' {
  import type { ComponentType } from 'react';
  const glyphs: Readonly<
    Record<
      string,
      | ComponentType<{
          label: string;
          color?: string;
          size?: 'small' | 'medium';
          spacing?: 'none' | 'spacious';
        }>
      | undefined
    >
  >;
  export default glyphs;
}
