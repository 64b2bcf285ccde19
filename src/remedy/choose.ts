import { dropUnreachable } from './drop-unreachable';
import { candidatesFor } from './candidates';
import { fairShare, type TimeLeft } from './cover/time';
import { Effects } from './effect';
import type { PlanFacts } from './facts';
import { stepsOf, type Step } from './instance';
import type { Need } from './need';
import { Optimiser, type Choice } from './optimise';
import type { Objective } from './plan';
import { Site } from './site';
import { scenariosOf } from './scenarios';

/** The needs that some candidate closes, with the steps that there are to choose from. */
export interface Choosable {
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

/** What can be chosen from for open needs. */
export function choosableOf(open: readonly Need[], facts: PlanFacts): Choosable {
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

/** A choice with the steps of its instance, whatever scenario it was made in. */
export function chosenOf({ site, steps, needs, uncoverable }: Choosable, choice: Choice): Chosen {
  const own = new Map(steps.map((step) => [step.candidate, step]));
  return {
    ...{ site, needs, uncoverable, choice },
    steps: choice.steps.flatMap(({ candidate }) => own.get(candidate) ?? []),
  };
}

/** The choice that gives least besides, and nothing beside it: there is no other way to ask for what only a log asks for. */
export function chooseLeast(open: readonly Need[], facts: PlanFacts, timeLeft: TimeLeft): Chosen {
  const choosable = choosableOf(open, facts);
  return chosenOf(choosable, choosable.optimiser.best('least-access', timeLeft));
}

/** The best choice by each objective, each looked for once. */
export class BestChoices {
  private readonly found = new Map<Objective, Choice | null>();

  constructor(private readonly optimiser: Optimiser) {}

  /** null: nothing lies between both ends. */
  of(objective: Objective, timeLeft: TimeLeft): Choice | null {
    const known = this.found.get(objective);
    if (known !== undefined) return known;
    const found =
      objective === 'balanced' ? this.between(timeLeft) : this.optimiser.best(objective, timeLeft);
    this.found.set(objective, found);
    return found;
  }

  /** The same; the least access where nothing lies between. */
  shown(objective: Objective, timeLeft: TimeLeft): Choice {
    return this.of(objective, timeLeft) ?? this.end('least-access', timeLeft);
  }

  private between(timeLeft: TimeLeft): Choice | null {
    const least = this.end('least-access', fairShare(3, timeLeft));
    const fewest = this.end('fewest-changes', fairShare(3, timeLeft));
    return this.optimiser.balanced(least, fewest, timeLeft);
  }

  private end(objective: 'least-access' | 'fewest-changes', timeLeft: TimeLeft): Choice {
    const known = this.found.get(objective) ?? this.optimiser.best(objective, timeLeft);
    this.found.set(objective, known);
    return known;
  }
}
