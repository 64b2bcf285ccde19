import AtlaskitAvatar from '@atlaskit/avatar';
import { HelperMessage, Label } from '@atlaskit/form';
import { AsyncSelect } from '@atlaskit/select';
import type { UserPickerProps, UserProps } from '@atlaskit/forge-react-types';
import React, { useEffect, useId, useState, type ReactNode } from 'react';
import type { PersonFound } from '../../wire';
import { useHost } from '../host-context';
import type { Part } from './part';

interface Choice {
  readonly label: string;
  readonly value: string;
  readonly person: PersonFound;
}

const choiceOf = (person: PersonFound): Choice => ({
  label: person.displayName,
  value: person.accountId,
  person,
});

/** What UI Kit hands to `onChange`. */
const valueOf = ({ accountId, displayName, email }: PersonFound): Record<string, string> => ({
  id: accountId,
  type: 'user',
  name: displayName,
  ...(email === null ? {} : { email }),
  avatarUrl: '',
});

/** In the menu with the e-mail that tells people of one name apart, in the field the name alone. */
function PersonLine(props: { readonly person: PersonFound; readonly inMenu: boolean }): ReactNode {
  const { displayName, email } = props.person;
  return (
    <span className="host-person">
      <AtlaskitAvatar size="small" borderColor="transparent" />
      <span>
        {displayName}
        {email === null || !props.inMenu ? null : <small className="host-subtle">{email}</small>}
      </span>
    </span>
  );
}

/** Finds people as the viewer does in Jira: active accounts, by name or e-mail. */
export const UserPicker: Part<UserPickerProps> = ({ props }) => {
  const { wire } = useHost();
  const inputId = useId();
  const [chosen, setChosen] = useState<readonly Choice[]>([]);
  const {
    defaultValue,
    description,
    isMulti = false,
    isRequired = false,
    label,
    name,
    onChange,
    placeholder,
  } = props;
  const first = [defaultValue ?? []].flat().join('\n');

  useEffect(() => {
    if (first === '') return;
    void Promise.all(first.split('\n').map((accountId) => wire.person(accountId))).then((people) =>
      setChosen(people.filter((person) => person !== null).map(choiceOf)),
    );
  }, [first, wire]);

  const change = (picked: readonly Choice[]): void => {
    setChosen(picked);
    const values = picked.map(({ person }) => valueOf(person));
    (onChange as ((value: unknown) => void) | undefined)?.(isMulti ? values : (values[0] ?? null));
  };

  return (
    <div>
      <Label htmlFor={inputId}>
        {label}
        {isRequired ? <span aria-hidden> *</span> : null}
      </Label>
      <AsyncSelect<Choice, boolean>
        inputId={inputId}
        name={name}
        isMulti={isMulti}
        isRequired={isRequired}
        isClearable
        cacheOptions
        defaultOptions
        loadOptions={async (text: string) => (await wire.people(text)).map(choiceOf)}
        value={isMulti ? chosen : (chosen[0] ?? null)}
        onChange={(picked) => {
          if (picked === null) change([]);
          else change('person' in picked ? [picked] : picked);
        }}
        formatOptionLabel={({ person }, { context }) => (
          <PersonLine person={person} inMenu={context === 'menu'} />
        )}
        placeholder={placeholder ?? 'Enter a name or an email'}
        menuPosition="fixed"
      />
      {description === undefined ? null : <HelperMessage>{description}</HelperMessage>}
    </div>
  );
};

export const User: Part<UserProps> = ({ props }) => {
  const { wire } = useHost();
  const [person, setPerson] = useState<PersonFound | null>(null);
  useEffect(() => {
    void wire.person(props.accountId).then(setPerson);
  }, [props.accountId, wire]);
  return <>{props.hideDisplayName === true ? null : (person?.displayName ?? props.accountId)}</>;
};
