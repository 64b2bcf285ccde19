import * as React from 'react';
import { Box, Heading, Stack, Text, xcss } from '@forge/react';
import type { CauseBlock, CausePage } from '../../report/cause-page';
import { Bullets } from './bullets';
import { belowPartHeading, partHeading, type GapLevel } from './levels';
import { OpenButton } from './open-button';

interface Props {
  readonly page: CausePage;
  /** The permission that it is said of, so that no two buttons of a page have one name. */
  readonly permission: string;
  readonly level: GapLevel;
}

const aside = xcss({
  backgroundColor: 'elevation.surface.sunken',
  borderRadius: 'radius.large',
  padding: 'space.200',
});

/** What is generally said of a kind of cause, below the button that shows and hides it. */
export function AboutCause({ page, permission, level }: Props): React.JSX.Element {
  const [shown, setShown] = React.useState(false);
  const which = `${page.title} (${permission})`;
  return (
    <Stack space="space.100">
      <Stack alignInline="start">
        <OpenButton
          name={shown ? `Hide what this cause means: ${which}` : `Learn about this cause: ${which}`}
          onOpen={() => setShown(!shown)}
        />
      </Stack>
      {shown && <CauseText page={page} level={level} />}
    </Stack>
  );
}

const sections = [
  { part: 'meaning', heading: 'What it means' },
  { part: 'evidence', heading: 'How such a cause is found' },
  { part: 'remedy', heading: 'What to do' },
  { part: 'limits', heading: 'What we cannot see' },
] as const;

interface TextProps {
  readonly page: CausePage;
  readonly level: GapLevel;
}

function CauseText({ page, level }: TextProps): React.JSX.Element {
  return (
    <Box xcss={aside}>
      <Stack space="space.150">
        <Heading {...partHeading(level)}>{`What this cause means: ${page.title}`}</Heading>
        {sections.map(({ part, heading }) => (
          <Stack key={part} space="space.075">
            <Heading {...belowPartHeading(level)}>{heading}</Heading>
            {[page[part]].flat().map((block, at) => (
              <Block key={at} block={block} />
            ))}
          </Stack>
        ))}
      </Stack>
    </Box>
  );
}

function Block({ block }: { readonly block: CauseBlock }): React.JSX.Element {
  if (typeof block === 'string') return <Text>{block}</Text>;
  return 'steps' in block ? <Bullets type="ordered" says={block.steps} /> : <Bullets says={block.bullets} />;
}
