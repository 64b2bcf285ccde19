import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { AccountCard, Outcome, Overview } from '../../contract';
import { ask } from '../invoke';
import type { ChosenAccount } from '../view-model/start';

/** Where a choice came from. The inputs that it did not come from are renewed, so that the page never shows two accounts. */
type ChosenIn = 'picker' | 'field' | 'offer' | 'own';

interface AccountState {
  readonly chosen: ChosenAccount;
  /** Rises with each choice; a look-up that answers an earlier one is dropped. */
  readonly requestId: number;
  /** The choice at which the picker was renewed last, and whom it shows when it comes up again. */
  readonly picker: { readonly requestId: number; readonly shows: string | null };
  /** The choice at which the field was renewed last. */
  readonly field: { readonly requestId: number };
}

type Event =
  | {
      readonly kind: 'chosen';
      readonly chosen: ChosenAccount;
      readonly from: ChosenIn;
      readonly requestId: number;
    }
  | {
      readonly kind: 'answered';
      readonly chosen: ChosenAccount;
      readonly requestId: number;
    };

function reduce(state: AccountState, event: Event): AccountState {
  if (event.kind === 'chosen') {
    const { chosen, from, requestId } = event;
    const shows = from === 'own' && chosen.kind === 'found' ? chosen.card.accountId : null;
    const picker =
      from === 'picker'
        ? { ...state.picker, shows: chosen.kind === 'looking-up' ? chosen.accountId : null }
        : { requestId, shows };
    return { chosen, requestId, picker, field: from === 'field' ? state.field : { requestId } };
  }
  if (event.requestId !== state.requestId) return state;
  return { ...state, chosen: event.chosen };
}

/** A name has what no account id has; what may be either is an id first. */
const maybeId = /^[\w:.-]+$/;

/** Who is meant by what was typed or chosen. Names are looked for where a person could have typed one. */
async function found(typed: string, from: ChosenIn): Promise<ChosenAccount> {
  const mayBeName = from === 'field';
  const outcome: Outcome<AccountCard> | null =
    maybeId.test(typed) || !mayBeName ? await ask('account/look-up', { accountId: typed }) : null;
  if (outcome?.ok === true) return { kind: 'found', card: outcome.value };
  const isUnknown = outcome === null || outcome.problem.code === 'no-such-account';
  const byName = mayBeName && isUnknown ? await ask('account/search', { text: typed }) : null;
  if (byName?.ok === true) return { kind: 'offered', offered: byName.value };
  const failed = outcome ?? byName;
  return failed === null ? { kind: 'none' } : { kind: 'failed', accountId: typed, problem: failed.problem };
}

export interface AccountChoice extends AccountState {
  readonly lookUp: (accountId: string, from: ChosenIn) => void;
  readonly useOwn: () => void;
}

/** The backup account as chosen on the page: the one last used on this site at first. */
export function useAccount(overview: Pick<Overview, 'viewer' | 'account'>): AccountChoice {
  const last = overview.account;
  const [state, tell] = useReducer(reduce, {
    chosen: last === null ? { kind: 'none' } : { kind: 'found', card: last },
    requestId: 0,
    picker: { requestId: 0, shows: last?.accountId ?? null },
    field: { requestId: 0 },
  });
  const turns = useRef(0);
  const open = useRef(true);
  useEffect(() => {
    open.current = true;
    return () => {
      open.current = false;
    };
  }, []);

  const lookUp = useCallback((typed: string, from: ChosenIn) => {
    const accountId = typed.trim();
    const requestId = (turns.current += 1);
    if (accountId === '') {
      tell({ kind: 'chosen', chosen: { kind: 'none' }, from, requestId });
      return;
    }
    tell({ kind: 'chosen', chosen: { kind: 'looking-up', accountId }, from, requestId });
    void found(accountId, from).then((chosen) => {
      if (open.current) tell({ kind: 'answered', chosen, requestId });
    });
  }, []);

  const { viewer } = overview;
  const useOwn = useCallback(() => {
    const requestId = (turns.current += 1);
    tell({ kind: 'chosen', chosen: { kind: 'found', card: viewer }, from: 'own', requestId });
  }, [viewer]);

  return { ...state, lookUp, useOwn };
}
