import { Box, Button, Dialog, Stack, Text } from '@sanity/ui';
import { useEffect, useId, useState } from 'react';
import type { AssetSource, AssetSourceComponentProps } from 'sanity';
import { photoStrings } from '../strings/photo.ts';
import { carefully, isCareful } from './uploader.ts';
import type { CarefulUploader } from './uploader.ts';

/** Says why a photograph was not taken in, and how it can be. */
function Refusals({ uploader }: { readonly uploader: CarefulUploader }) {
  const id = useId();
  const [problems, setProblems] = useState(uploader.problems());
  useEffect(() => {
    const read = (): void => setProblems([...uploader.problems()]);
    read();
    return uploader.onProblem(read);
  }, [uploader]);
  if (problems.length === 0) return null;
  const close = (): void => {
    setProblems([]);
    uploader.dismiss();
  };
  return (
    <Dialog id={id} header={photoStrings.title} onClose={close} width={1}>
      <Box padding={4}>
        <Stack gap={5}>
          {problems.map((problem) => (
            <Text key={problem}>{problem}</Text>
          ))}
          <Button text={photoStrings.close} onClick={close} />
        </Stack>
      </Box>
    </Dialog>
  );
}

const made = new WeakMap<AssetSource, AssetSource>();

/** A source of pictures whose uploads lose the place where they were taken before they are sent. */
export function withoutLocation(source: AssetSource): AssetSource {
  const { Uploader, component: Choose } = source;
  if (Uploader === undefined) return source;
  const known = made.get(source);
  if (known !== undefined) return known;
  function Careful(props: AssetSourceComponentProps) {
    return props.action === 'upload' && isCareful(props.uploader) ? (
      <Refusals uploader={props.uploader} />
    ) : (
      <Choose {...props} />
    );
  }
  const careful = { ...source, component: Careful, Uploader: carefully(Uploader) };
  made.set(source, careful);
  return careful;
}
