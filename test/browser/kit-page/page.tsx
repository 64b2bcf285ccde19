import ForgeReconciler, {
  Badge,
  Box,
  Button,
  ButtonGroup,
  Checkbox,
  Code,
  CodeBlock,
  DynamicTable,
  EmptyState,
  ErrorMessage,
  Form,
  FormFooter,
  FormHeader,
  FormSection,
  Frame,
  Heading,
  HelperMessage,
  Icon,
  Inline,
  Label,
  Link,
  LinkButton,
  List,
  ListItem,
  LoadingButton,
  Lozenge,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
  Pagination,
  Popup,
  Pressable,
  ProgressBar,
  RadioGroup,
  SectionMessage,
  SectionMessageAction,
  Select,
  Spinner,
  Stack,
  Tab,
  TabList,
  TabPanel,
  Tabs,
  Tag,
  TagGroup,
  Text,
  TextArea,
  Textfield,
  Toggle,
  Tooltip,
  UserPicker,
  ValidMessage,
  xcss,
} from '@forge/react';
import { events, invoke, router, showFlag, view } from '@forge/bridge';
import React, { useEffect, useState } from 'react';

const framed = xcss({
  padding: 'space.200',
  borderColor: 'color.border',
  borderStyle: 'solid',
  borderWidth: 'border.width',
});

/** One page of every component that the host draws, with one line that says what happened last. */
function Page() {
  const [last, setLast] = useState('nothing yet');
  const say = (what: string, value: unknown): void => {
    setLast(`${what}: ${JSON.stringify(value)}`);
  };
  const [open, setOpen] = useState(false);
  const [popped, setPopped] = useState(false);
  const [text, setText] = useState('');
  const [unknown, setUnknown] = useState(false);
  const [desk, setDesk] = useState('');
  useEffect(() => {
    void events.on('desk.says', (payload: { says: string }) => {
      setDesk(payload.says);
    });
  }, []);
  const Unknown = 'Hologram' as unknown as () => React.JSX.Element;

  return (
    <Stack space="space.300">
      <Text testId="last">{last}</Text>
      <Text testId="desk">{desk}</Text>
      <ButtonGroup label="Calls">
        <Button
          appearance="primary"
          onClick={() =>
            void invoke('echo', { a: 1 }).then((value) => {
              say('echo', value);
            })
          }
        >
          Echo
        </Button>
        <Button
          onClick={() =>
            void invoke('who').then((value) => {
              say('who', (value as { displayName: string }).displayName);
            })
          }
        >
          Who am I
        </Button>
        <Button
          onClick={() =>
            void invoke('break').catch((error: unknown) => {
              say('broke', String(error));
            })
          }
        >
          Break
        </Button>
        <Button
          onClick={() =>
            void view.getContext().then((context) => {
              say('context', context.extension);
            })
          }
        >
          Context
        </Button>
        <Button
          onClick={() =>
            void view.submit({}).catch((error: unknown) => {
              say('submit', String(error));
            })
          }
        >
          Submit
        </Button>
        <Button
          onClick={() =>
            void view.createHistory().catch((error: unknown) => {
              say('history', String(error));
            })
          }
        >
          History
        </Button>
        <Button onClick={() => void events.emit('page.says', { hello: 'desk' })}>Tell the desk</Button>
        <Button
          onClick={() => {
            showFlag({ id: 'one', title: 'Saved', description: 'All of it.', type: 'success' });
          }}
        >
          Flag
        </Button>
        <Button onClick={() => void router.navigate('/browse/PAY-1')}>Go to PAY-1</Button>
        <Button
          onClick={() => {
            setUnknown(true);
          }}
        >
          Unknown node
        </Button>
      </ButtonGroup>

      <Heading as="h2" size="medium">
        Words
      </Heading>
      <Text>
        A sentence with <Text as="strong">strong</Text> words, <Code>code</Code>, a{' '}
        <Link href="/browse/PAY-1" openNewTab>
          link
        </Link>{' '}
        and <Text as="em">emphasis</Text>.
      </Text>
      <CodeBlock text={'{\n  "a": 1\n}'} language="json" />
      <List type="unordered">
        <ListItem>First</ListItem>
        <ListItem>Second</ListItem>
      </List>
      <Inline space="space.100" alignBlock="center">
        <Badge appearance="primary">{1234}</Badge>
        <Lozenge appearance="removed">Missing</Lozenge>
        <Icon glyph="warning" label="Warning" color="color.icon.warning" />
        <Spinner label="Loading" size="small" />
        <Tooltip content="More words">
          <Button>With a tooltip</Button>
        </Tooltip>
        <LinkButton href="/browse/PAY-1">Link button</LinkButton>
        <LoadingButton isLoading>Loading</LoadingButton>
      </Inline>
      <TagGroup>
        <Tag text="one" />
        <Tag text="two" color="green" />
      </TagGroup>
      <ProgressBar ariaLabel="Progress" value={0.4} />
      <SectionMessage
        appearance="warning"
        title="Mind this"
        actions={[
          <SectionMessageAction
            key="a"
            onClick={() => {
              say('action', 'clicked');
            }}
          >
            Do it
          </SectionMessageAction>,
        ]}
      >
        <Text>Something to mind.</Text>
      </SectionMessage>
      <EmptyState
        header="Nothing here"
        headingLevel={3}
        description="There is nothing to show yet."
        primaryAction={
          <Button
            onClick={() => {
              say('empty', 'clicked');
            }}
          >
            Begin
          </Button>
        }
      />
      <Box xcss={framed}>
        <Text>In a box</Text>
      </Box>
      <Pressable
        xcss={framed}
        onClick={() => {
          say('pressed', true);
        }}
      >
        Press here
      </Pressable>

      <Heading as="h2" size="medium">
        Fields
      </Heading>
      <Form
        onSubmit={() => {
          say('submitted', text);
        }}
      >
        <FormHeader title="A form">All of it.</FormHeader>
        <FormSection>
          <Label labelFor="name">Name</Label>
          <Textfield
            id="name"
            value={text}
            onChange={(event) => {
              setText(String(event.target.value));
            }}
          />
          <HelperMessage>Any name.</HelperMessage>
          <ErrorMessage>That is wrong.</ErrorMessage>
          <ValidMessage>That is right.</ValidMessage>
          <Label labelFor="notes">Notes</Label>
          <TextArea
            id="notes"
            onChange={(event) => {
              say('notes', event.target.value);
            }}
          />
          <Label labelFor="sort">Sort by</Label>
          <Select
            inputId="sort"
            options={[
              { label: 'Most records', value: 'records' },
              { label: 'Space', value: 'space' },
            ]}
            onChange={(chosen: unknown) => {
              say('sort', chosen);
            }}
          />
          <Checkbox
            label="All of them"
            onChange={(event) => {
              say('checkbox', event.target.checked);
            }}
          />
          <Label labelFor="dark">Dark</Label>
          <Toggle
            id="dark"
            onChange={(event) => {
              say('toggle', event.target.checked);
            }}
          />
          <RadioGroup
            name="profile"
            options={[
              { name: 'profile', label: 'Back up', value: 'backup' },
              { name: 'profile', label: 'Restore', value: 'restore' },
            ]}
            onChange={(event) => {
              say('radio', event.target.value);
            }}
          />
          <UserPicker
            label="Backup account"
            name="account"
            onChange={(user) => {
              say('user', user);
            }}
          />
        </FormSection>
        <FormFooter>
          <Button type="submit" appearance="primary">
            Send
          </Button>
        </FormFooter>
      </Form>

      <Heading as="h2" size="medium">
        Tables and pages
      </Heading>
      <DynamicTable
        caption="Projects"
        head={{
          cells: [
            { key: 'name', content: 'Name', isSortable: true },
            { key: 'n', content: 'Records' },
          ],
        }}
        rows={[
          {
            key: '1',
            cells: [
              { key: 'Beta', content: <Link href="/b">Beta</Link> },
              { key: 2, content: '2' },
            ],
          },
          {
            key: '2',
            cells: [
              { key: 'Alpha', content: 'Alpha' },
              { key: 1, content: '1' },
            ],
          },
        ]}
      />
      <Pagination
        pages={[1, 2, 3]}
        selectedIndex={0}
        onChange={(_event: unknown, page: unknown) => {
          say('page', page);
        }}
      />
      <Tabs
        id="tabs"
        onChange={(index: number) => {
          say('tab', index);
        }}
      >
        <TabList>
          <Tab>One</Tab>
          <Tab>Two</Tab>
        </TabList>
        <TabPanel>
          <Text>First panel</Text>
        </TabPanel>
        <TabPanel>
          <Text>Second panel</Text>
        </TabPanel>
      </Tabs>
      <Popup
        isOpen={popped}
        onClose={() => {
          setPopped(false);
        }}
        content={() => <Text>Popped up</Text>}
        trigger={() => (
          <Button
            onClick={() => {
              setPopped(true);
            }}
          >
            Pop up
          </Button>
        )}
      />
      <Button
        onClick={() => {
          setOpen(true);
        }}
      >
        Open the modal
      </Button>
      <ModalTransition>
        {open && (
          <Modal
            onClose={() => {
              setOpen(false);
            }}
            width="large"
          >
            <ModalHeader>
              <ModalTitle>A row</ModalTitle>
            </ModalHeader>
            <ModalBody>
              <Text>Its words</Text>
            </ModalBody>
            <ModalFooter>
              <Button
                onClick={() => {
                  setOpen(false);
                }}
              >
                Close
              </Button>
            </ModalFooter>
          </Modal>
        )}
      </ModalTransition>
      <Frame resource="kit-desk" />
      {unknown && <Unknown />}
    </Stack>
  );
}

ForgeReconciler.render(<Page />);
