import { Stack } from '@sanity/ui';
import { definePlugin, getPublishedId, useFormValue } from 'sanity';
import type { InputProps } from 'sanity';
import { Choices } from './choices.tsx';

function FormWithChoices(props: InputProps) {
  const id = useFormValue(['_id']);
  if (props.path.length > 0 || typeof id !== 'string') return props.renderDefault(props);
  return (
    <Stack gap={5}>
      <Choices id={getPublishedId(id)} type={props.schemaType.name} />
      {props.renderDefault(props)}
    </Stack>
  );
}

/** Shows above a form what others have changed under the draft. */
export const choice = definePlugin({
  name: 'engawa-choice',
  form: { components: { input: FormWithChoices } },
});
