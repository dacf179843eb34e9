import { useEffect, useState } from 'react';
import { useClient } from 'sanity';
import { z } from 'zod';
import { documentTypes } from '../../src/model/types.ts';
import { apiVersion } from '../api-version.ts';

/** Which documents a form can be sent to. */
const typesOf = {
  application: ['recruitment'],
  event: ['event'],
  inquiry: [],
  message: ['program', 'case'],
} as const;
const allTypes = ['recruitment', 'event', 'program', 'case'] as const;

const found = z.array(z.object({ _id: z.string(), _type: z.enum(allTypes), title: z.string() }));
type Target = z.infer<typeof found>[number];

const query = `*[_type in $types && defined(title) && !(_id in path("drafts.**"))
  && !(_id in path("versions.**"))] | order(title asc) {_id, _type, title}`;

function isForm(form: string): form is keyof typeof typesOf {
  return Object.hasOwn(typesOf, form);
}

/** The published documents that something can be sent to, as options by their type. */
export function Targets({ form }: { readonly form: string }) {
  const client = useClient({ apiVersion });
  const [targets, setTargets] = useState<readonly Target[]>([]);
  useEffect(() => {
    let isOpen = true;
    client
      .fetch<unknown>(query, { types: allTypes }, { perspective: 'raw' })
      .then((answer) => {
        if (isOpen) setTargets(found.parse(answer));
      })
      // The list can be searched without them.
      .catch(() => undefined);
    return () => {
      isOpen = false;
    };
  }, [client]);
  const types: readonly Target['_type'][] = isForm(form) ? typesOf[form] : allTypes;
  return types.map((type) => (
    <optgroup key={type} label={documentTypes[type].title}>
      {targets
        .filter(({ _type }) => _type === type)
        .map(({ _id, title }) => (
          <option key={_id} value={_id}>
            {title}
          </option>
        ))}
    </optgroup>
  ));
}
