import { Text } from '@sanity/ui';
import { Autocomplete } from '@sanity/ui/autocomplete';
import { useState } from 'react';
import { set, unset } from 'sanity';
import type { StringInputProps } from 'sanity';
import { findLocalGovernments } from '../../../src/lib/find-local-government.ts';
import { fullName, localGovernment } from '../../../src/lib/local-government.ts';
import { strings } from '../../strings.ts';

const MOST = 40;

/** 「長野県塩尻市　しおじりし　202151」: the prefecture is always shown, because names recur. */
function label(code: string): string {
  const body = localGovernment(code);
  return body === undefined ? code : strings.government.option(fullName(code), body.reading, code);
}

/** Chooses a municipality or prefecture by name, reading or code, and stores its code. */
export function GovernmentCodeInput({ value, onChange, elementProps, readOnly }: StringInputProps) {
  const [query, setQuery] = useState('');
  const found = findLocalGovernments(query, MOST).map(({ code }) => ({ value: code }));
  return (
    <Autocomplete
      id={elementProps.id}
      ref={elementProps.ref}
      onFocus={elementProps.onFocus}
      onBlur={elementProps.onBlur}
      aria-describedby={elementProps['aria-describedby']}
      readOnly={readOnly === true}
      openOnFocus={false}
      options={value === undefined || query !== '' ? found : [{ value }]}
      // The search has already chosen; the list must not choose again.
      filterOption={() => true}
      onQueryChange={(typed) => setQuery(typed ?? '')}
      onChange={(code) => onChange(code === '' ? unset() : set(code))}
      placeholder={strings.government.placeholder}
      renderOption={(option) => (
        <Text size={1} style={{ padding: '0.75em' }}>
          {label(option.value)}
        </Text>
      )}
      renderValue={label}
      {...(value !== undefined && { value })}
    />
  );
}
