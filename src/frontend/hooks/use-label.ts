import { useCallback, useState } from 'react';

interface HasId {
  readonly props?: { readonly id?: unknown };
}

/**
 * What a heading, and what it labels, are given. UI Kit puts a prefix of its own before `id` and `labelFor`, but not before
 * `aria-labelledby`; so the id is read from the heading, once that stands. (UI Kit's typing of Heading has no ref, though its elements
 * take one like any other; Atlaskit has a newer prop for a label, which UI Kit does not hand through.)
 */
export function useLabel(): {
  readonly heading: { readonly ref: (element: HasId | null) => void };
  readonly labelled: { readonly 'aria-labelledby'?: string };
} {
  const [id, setId] = useState<string | null>(null);
  const ref = useCallback((element: HasId | null) => {
    const given = element?.props?.id;
    if (typeof given === 'string') setId(given);
  }, []);
  return { heading: { ref }, labelled: id === null ? {} : { 'aria-labelledby': id } };
}
