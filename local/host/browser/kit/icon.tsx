import type { IconProps } from '@atlaskit/forge-react-types';
import { token } from '@atlaskit/tokens/token';
import React, { createElement, type ComponentType } from 'react';
// All core glyphs by name: a module that local/bin/build-host.mjs makes.
import glyphs from 'host:icons';
import type { Part } from './part';
import { UnknownNode } from './unknown-node';

/** Names that UI Kit still takes and Atlaskit has replaced; those that our pages might use. */
const replaced: Readonly<Record<string, string>> = {
  check: 'check-mark',
  document: 'page',
  info: 'information-circle',
  'lock-filled': 'lock-locked',
  lock: 'lock-locked',
  open: 'link-external',
  people: 'people-group',
  trash: 'delete',
  unlock: 'lock-unlocked',
  watch: 'eye-open',
};

interface GlyphProps {
  readonly label: string;
  readonly color?: string;
  readonly size?: 'small' | 'medium';
  readonly spacing?: 'none' | 'spacious';
}

const glyphNamed = (name: string): ComponentType<GlyphProps> | undefined => glyphs[replaced[name] ?? name];

const unknownGlyph = (name: string): string => `Icon with the glyph "${name}"`;

/** The glyph's component, for buttons; for an unknown name one that says so where the icon would be. */
export function namedIcon(name: string): ComponentType<GlyphProps> {
  return glyphNamed(name) ?? (() => <UnknownNode type={unknownGlyph(name)} />);
}

/** UI Kit's medium icon sits on a canvas of 24 px, the small one on 16 px. */
export const Icon: Part<IconProps> = ({ props }) => {
  const glyph = glyphNamed(props.glyph);
  if (glyph === undefined) return <UnknownNode type={unknownGlyph(props.glyph)} />;
  return createElement(glyph, {
    label: props.label,
    spacing: props.size === 'small' ? 'none' : 'spacious',
    color: props.color === undefined ? 'currentColor' : token(props.color),
  });
};
