import { dropUnreachable } from './drop-unreachable';
import { candidatesFor } from './candidates';
import { earlier, type TimeLeft } from './cover/time';
import { Effects } from './effect';
import type { PlanFacts } from './facts';
import { paretoFront, type Middle } from './pareto-front';
import { stepsOf, type Step } from './instance';
import type { Need } from './need';
import { Optimiser, type Choice } from './optimise';
import type { Between, ParetoPoint, Objective } from './plan';
import { Site } from './site';
import { scenariosOf } from './scenarios';

/** By what the best choice is told: an objective, or weights between both. */
export interface Wanted {
  readonly objective: Objective;
  readonly between: Between | null;
}

/** The needs that some candidate closes, with the steps that there are to choose from. */
interface Choosable {
  readonly site: Site;
  readonly steps: readonly Step[];
  readonly needs: readonly Need[];
  /** Needs that no candidate closes. */
  readonly uncoverable: readonly Need[];
  readonly optimiser: Optimiser;
}

/** The best choice of the candidates for some needs: each of its steps by itself. */
export interface Chosen extends Pick<Choosable, 'site' | 'needs' | 'uncoverable' | 'steps'> {
  readonly choice: Choice;
}

/** Of the time for the search, what the other plans that are shown beside get. */
const forTheRest = 0.2;

export function choose(
  open: readonly Need[],
  facts: PlanFacts,
  wanted: Wanted,
  timeLeft: TimeLeft,
): Chosen & { readonly front: readonly ParetoPoint[] } {
  const start = timeLeft();
  const choosable = choosableOf(open, facts);
  const ready = timeLeft();
  // Proving the plan takes about half as long as getting here did.
  const inTime = start === ready ? timeLeft : earlier(timeLeft, (start - ready) / 2);
  const kept = timeLeft() * forTheRest;
  const { choice, front } = bestOf(choosable.optimiser, wanted, inTime, earlier(inTime, kept));
  return { ...chosenOf(choosable, choice), front };
}

/** The choice that gives least besides, and nothing beside it: there is no other way to ask for what only a log asks for. */
export function chooseLeast(open: readonly Need[], facts: PlanFacts, timeLeft: TimeLeft): Chosen {
  const choosable = choosableOf(open, facts);
  return chosenOf(choosable, choosable.optimiser.best('least-access', timeLeft));
}

function choosableOf(open: readonly Need[], facts: PlanFacts): Choosable {
  const site = new Site(facts);
  const held = site.heldBy(facts.account);
  const candidates = candidatesFor(open, facts);
  const stepsFor = (needs: readonly Need[]) => {
    const effects = new Effects(site, facts.account, held, needs);
    return stepsOf(needs, candidates, (candidate) => effects.of(candidate), site);
  };
  let steps = stepsFor(open);
  const closable = new Set(steps.flatMap(({ closes }) => closes));
  const uncoverable = open.filter((_need, at) => !closable.has(at));
  const needs = dropUnreachable(
    open.filter((_need, at) => closable.has(at)),
    uncoverable,
  );
  if (uncoverable.length > 0) steps = stepsFor(needs);
  steps = steps.filter(({ closes }) => closes.length > 0);
  const optimiser = new Optimiser(scenariosOf(facts.account, needs, steps, site));
  return { site, steps, needs, uncoverable, optimiser };
}

function chosenOf({ site, steps, needs, uncoverable }: Choosable, choice: Choice): Chosen {
  const own = new Map(steps.map((step) => [step.candidate, step]));
  return {
    ...{ site, needs, uncoverable, choice },
    steps: choice.steps.flatMap(({ candidate }) => own.get(candidate) ?? []),
  };
}

/** The plan that is asked for gets the time that it wants; the others what is left. */
function bestOf(
  optimiser: Optimiser,
  { objective, between }: Wanted,
  timeLeft: TimeLeft,
  firstTimeLeft: TimeLeft,
): { readonly choice: Choice; readonly front: readonly ParetoPoint[] } {
  const choice =
    between === null ? optimiser.best(objective, firstTimeLeft) : optimiser.balanced(between, firstTimeLeft);
  const end = (one: Objective) =>
    between === null && one === objective ? choice : optimiser.best(one, timeLeft);
  const ends = { 'least-access': end('least-access'), 'fewest-changes': end('fewest-changes') };
  const asked: Middle | null = between === null ? null : { choice, weighs: between };
  return { choice, front: paretoFront(optimiser, ends, asked, timeLeft) };
}
