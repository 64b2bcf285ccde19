import { useCallback, useState } from 'react';

interface HasId {
  readonly props?: { readonly id?: unknown };
}

/**
 * The id that an element has on the page. UI Kit puts a prefix of its own before `id` and `labelFor`, but not before
 * `aria-labelledby`; so whoever is labelled by an element must read the id from it. Null until the element stands.
 */
export function useGivenId(): { readonly id: string | null; readonly ref: (element: HasId | null) => void } {
  const [id, setId] = useState<string | null>(null);
  const ref = useCallback((element: HasId | null) => {
    const given = element?.props?.id;
    if (typeof given === 'string') setId(given);
  }, []);
  return { id, ref };
}
