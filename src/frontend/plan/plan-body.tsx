import React, { useState } from 'react';
import { Button, Heading, Inline, SectionMessage, Stack, Text } from '@forge/react';
import type { PlanChange, PlanView } from '../../report/plan-view';
import { valueOf } from '../hooks/use-answer';
import type { Applying } from '../hooks/use-applying';
import type { Changes } from '../hooks/use-changes';
import { Card } from '../parts/card';
import { partHeading, type GapLevel } from '../parts/levels';
import { LongList } from '../parts/long-list';
import { carriedOut, lockedSays, ofTask, planName, toApply, whoMakes } from '../view-model/plan-words';
import { ChangeCard } from './change-card';
import { PlanOpen } from './plan-open';
import { counted } from '../../text/english';

interface Props {
  readonly view: PlanView;
  readonly applying: Applying;
  readonly changes: Pick<Changes, 'journal' | 'isBusy'>;
  /** The level of the heading above; changes and lists are one level below. */
  readonly level: GapLevel;
  readonly baseUrl: string;
  /** What stands in place of the buttons while this app may not change permissions. */
  readonly switchedOff: React.ReactNode;
  readonly choice?: React.ReactNode;
}

/** A plan: what it comes to in one sentence, the way to carry it out, and each change when it is asked for. */
export function PlanBody(props: Props): React.JSX.Element {
  const { view, applying, changes, level, baseUrl, switchedOff, choice } = props;
  const { ask } = applying;
  const [open, setOpen] = useState(false);
  const journal = valueOf(changes.journal);
  const locked = lockedSays(view);
  const left = toApply(view);
  const changesOfTask = ofTask(view);
  const progress = carriedOut(view);
  const lead = view.says;
  const rest = [view.extraSays, ...view.besidesSays].filter(Boolean).join(' ') || null;
  return (
    <Stack space="space.150">
      <Card>
        <Stack space="space.100">
          <Text weight="semibold" size="large">
            {lead}
          </Text>
          {rest !== null && <Text>{rest}</Text>}
          {view.changes.length > 0 && <Text color="color.text.subtle">{planName(view)}</Text>}
          {view.changes.length > 0 && view.exactSays !== null && (
            <Text color="color.text.subtle">{view.exactSays}</Text>
          )}
          {changesOfTask.length > 0 && progress === null && <Text>{whoMakes(view)}</Text>}
          {locked !== null && (
            <SectionMessage appearance="warning">
              <Text>{locked}</Text>
            </SectionMessage>
          )}
          {progress !== null && !changes.isBusy && <Text weight="medium">{progress}</Text>}
          {left.length > 0 && journal?.switch.on === false && switchedOff}
          <Inline space="space.100" rowSpace="space.100" shouldWrap>
            {left.length > 0 && ask !== null && (
              <Button
                appearance="primary"
                onClick={() => {
                  ask(left);
                }}
              >
                {applyWords(view, left)}
              </Button>
            )}
            <Button
              onClick={() => {
                setOpen(!open);
              }}
            >
              {openWords(view, open)}
            </Button>
          </Inline>
        </Stack>
      </Card>
      {open && (
        <>
          {choice}
          {view.changes.length > 0 && (
            <Heading {...partHeading(level)}>Changes, in the order in which they are made</Heading>
          )}
          <LongList
            items={view.changes}
            first={10}
            called="changes"
            draw={(shown) =>
              shown.map((change) => (
                <ChangeCard
                  key={change.id}
                  change={change}
                  place={change.number}
                  level={level}
                  baseUrl={baseUrl}
                  onApply={
                    ask === null
                      ? null
                      : () => {
                          ask([change]);
                        }
                  }
                />
              ))
            }
          />
          <PlanOpen view={view} level={level} />
        </>
      )}
    </Stack>
  );
}

function applyWords(view: PlanView, left: readonly PlanChange[]): string {
  const all = ofTask(view);
  const begun = left.length < all.filter(({ byApp }) => byApp).length;
  if (begun) return `Apply the other ${counted(left.length, 'change')}`;
  return left.length === all.length
    ? 'Apply the plan'
    : `Apply the ${counted(left.length, 'change')} that this app can make`;
}

function openWords({ changes }: PlanView, open: boolean): string {
  if (open) return 'Hide the details of the plan';
  if (changes.length === 0) return 'Show what stays open';
  return changes.length === 1 ? 'Show the change' : `Show the ${counted(changes.length, 'change')}`;
}
