import { ClientError } from '@sanity/client';
import { afterAll, describe, expect, it } from 'vitest';
import { openContractDataset } from '../setup/studio-contract.ts';

const dataset = await openContractDataset();
const { client, prefix } = dataset;
afterAll(() => dataset.close());

let count = 0;
/** An id of this run that nobody else uses. */
const fresh = () => `${prefix}-${String((count += 1))}`;
const note = (_id: string, rest: Readonly<Record<string, unknown>> = {}) => ({
  _id,
  _type: 'contractNote',
  ...rest,
});

async function refusal(work: Promise<unknown>): Promise<ClientError> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof ClientError) return error;
  throw new Error(`Not refused: ${String(error)}`);
}

describe(`what we rely on in ${dataset.name}: queries`, () => {
  it('take parameters, follow references, order and cut', async () => {
    const [a, b, c] = [fresh(), fresh(), fresh()];
    await client
      .transaction()
      .create(note(a, { title: '塩尻', rank: 2 }))
      .create(note(b, { title: '飛騨', rank: 1, next: { _type: 'reference', _ref: a } }))
      .create(note(c, { title: '見本', rank: 3 }))
      .commit();
    const found: unknown = await client.fetch(
      '*[_id in $ids] | order(rank asc) [0...$most] {title, "next": next->title}',
      { ids: [a, b, c], most: 2 },
    );
    expect(found).toEqual([
      { title: '飛騨', next: '塩尻' },
      { title: '塩尻', next: null },
    ]);
  });

  it('take other parameters when they are asked again', async () => {
    const [a, b] = [fresh(), fresh()];
    await client.transaction().create(note(a)).create(note(b)).commit();
    const idOf = (id: string) => client.fetch<string>('*[_id == $id][0]._id', { id });
    expect([await idOf(a), await idOf(b)]).toEqual([a, b]);
  });

  it('show drafts in the place of what is published, or not at all', async () => {
    const id = fresh();
    await client.create(note(id, { title: '公開' }));
    await client.create(note(`drafts.${id}`, { title: '下書き' }));
    const asked = (perspective: 'raw' | 'published' | 'drafts') =>
      client.fetch<{ _id: string; title: string }[]>(
        '*[_type == "contractNote" && (_id == $id || _id == "drafts." + $id)] | order(_id) {_id, title}',
        { id },
        { perspective },
      );
    expect(await asked('published')).toEqual([{ _id: id, title: '公開' }]);
    expect(await asked('drafts')).toEqual([{ _id: id, title: '下書き' }]);
    expect(await asked('raw')).toEqual([
      { _id: id, title: '公開' },
      { _id: `drafts.${id}`, title: '下書き' },
    ]);
  });

  it('turn pages by the last id of the one before', async () => {
    const ids = [fresh(), fresh(), fresh()].toSorted();
    await Promise.all(ids.map((id) => client.create(note(id, { list: ids[0] }))));
    const page = (after: string) =>
      client.fetch<string[]>(
        '*[_type == $type && list == $list && _id > $after] | order(_id asc) [0...2]._id',
        { type: 'contractNote', list: ids[0], after },
      );
    expect(await page('')).toEqual(ids.slice(0, 2));
    expect(await page(ids[1] ?? '')).toEqual(ids.slice(2));
  });

  it('say what is wrong with a query', async () => {
    expect((await refusal(client.fetch('*[_type =='))).statusCode).toBe(400);
  });

  it('give documents by id, and null for one that is not there', async () => {
    const id = fresh();
    await client.create(note(id, { title: '一つ' }));
    const [there, not] = await client.getDocuments([id, `${id}-none`]);
    expect(there).toMatchObject({ _id: id, title: '一つ' });
    expect(not).toBeNull();
  });
});

describe(`what we rely on in ${dataset.name}: mutations`, () => {
  it('make documents with a revision and two times', async () => {
    const id = fresh();
    const { transactionId } = await client
      .transaction()
      .create(note(id))
      .commit({ returnDocuments: false });
    const made = await client.getDocument(id);
    expect(made?._rev).toBe(transactionId);
    expect(made?._createdAt).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    expect((await refusal(client.create(note(id)))).statusCode).toBe(409);
  });

  it('make, keep or replace', async () => {
    const id = fresh();
    await client.createIfNotExists(note(id, { title: '初め', extra: 1 }));
    await client.createIfNotExists(note(id, { title: '次' }));
    expect(await client.getDocument(id)).toMatchObject({ title: '初め', extra: 1 });
    await client.createOrReplace(note(id, { title: '替え' }));
    const replaced = await client.getDocument(id);
    expect(replaced).toMatchObject({ title: '替え' });
    expect(replaced).not.toHaveProperty('extra');
  });

  it('delete by id and by query', async () => {
    const [a, b, c] = [fresh(), fresh(), fresh()];
    for (const id of [a, b, c]) await client.create(note(id, { group: a }));
    await client.delete(a);
    await client.delete({ query: '*[group == $group]', params: { group: a } });
    expect(await client.getDocuments([a, b, c])).toEqual([null, null, null]);
  });

  it('keep what is referred to, and refuse to refer to nothing', async () => {
    const [a, b] = [fresh(), fresh()];
    await client.create(note(a));
    await client.create(note(b, { next: { _type: 'reference', _ref: a } }));
    expect((await refusal(client.delete(a))).statusCode).toBe(409);
    const lost = note(fresh(), { next: { _type: 'reference', _ref: `${a}-none` } });
    expect((await refusal(client.create(lost))).statusCode).toBe(409);
    await client.delete(b);
    await client.delete(a);
  });

  it('are one transaction: all of them or none', async () => {
    const [a, b] = [fresh(), fresh()];
    await client.create(note(b));
    await refusal(client.transaction().create(note(a)).create(note(b)).commit());
    expect(await client.getDocument(a)).toBeUndefined();
    const late = client.transaction().patch(b, { set: { title: '変えた' } });
    await refusal(late.patch(b, { set: { title: '遅い' }, ifRevisionID: 'another' }).commit());
    expect(await client.getDocument(b)).not.toHaveProperty('title');
  });

  it('can be tried without being done', async () => {
    const id = fresh();
    await client.create(note(id), { dryRun: true });
    expect(await client.getDocument(id)).toBeUndefined();
  });
});

describe(`what we rely on in ${dataset.name}: patches`, () => {
  const items = [
    { _key: 'a', text: '一' },
    { _key: 'b', text: '二' },
  ];

  it('set and unset, by path and by key', async () => {
    const id = fresh();
    await client.create(note(id, { items, place: { name: '塩尻', code: '202151' } }));
    const patched = await client
      .patch(id)
      .set({ 'place.name': '塩尻市', 'items[_key=="b"].text': 'に' })
      .unset(['place.code', 'items[_key=="a"]'])
      .setIfMissing({ title: '題', place: {} })
      .commit();
    expect(patched).toMatchObject({
      title: '題',
      place: { name: '塩尻市' },
      items: [{ _key: 'b', text: 'に' }],
    });
    expect(patched['place']).not.toHaveProperty('code');
  });

  it('count up and down', async () => {
    const id = fresh();
    await client.create(note(id, { seats: 10 }));
    expect(await client.patch(id).inc({ seats: 5 }).commit()).toMatchObject({ seats: 15 });
    expect(await client.patch(id).dec({ seats: 1 }).commit()).toMatchObject({ seats: 14 });
  });

  it('insert before, after and in place of', async () => {
    const id = fresh();
    await client.create(note(id, { items }));
    const three = { _key: 'c', text: '三' };
    await client.patch(id).insert('after', 'items[_key=="a"]', [three]).commit();
    const zero = { _key: 'z', text: '零' };
    await client.patch(id).insert('before', 'items[0]', [zero]).commit();
    const two = { _key: 'd', text: 'ニ' };
    const last = await client.patch(id).insert('replace', 'items[_key=="b"]', [two]).commit();
    expect(last['items']).toEqual([zero, items[0], three, two]);
  });

  it('append and prepend, also to a list that was not there', async () => {
    const id = fresh();
    await client.create(note(id));
    const [one, two, three] = ['一', '二', '三'].map((text) => ({ _key: text, text }));
    await client.patch(id).setIfMissing({ items: [] }).append('items', [two]).commit();
    await client.patch(id).append('items', [three]).commit();
    const last = await client.patch(id).prepend('items', [one]).commit();
    expect(last['items']).toEqual([one, two, three]);
  });

  it('reach every document that a query finds', async () => {
    const [a, b] = [fresh(), fresh()];
    await client
      .transaction()
      .create(note(a, { set: a }))
      .create(note(b, { set: a }))
      .commit();
    await client
      .patch({ query: '*[set == $set]', params: { set: a } })
      .set({ title: '皆' })
      .commit({ returnFirst: false, returnDocuments: true });
    expect(await client.getDocuments([a, b])).toMatchObject([{ title: '皆' }, { title: '皆' }]);
  });

  it('of a document that is not there are refused', async () => {
    const late = client.patch(fresh()).set({ title: '無い' }).commit();
    await expect(late).rejects.toThrow('was not found');
  });

  it('change a text by what differs', async () => {
    const id = fresh();
    await client.create(note(id, { title: '関係人口の募集' }));
    const patch =
      '@@ -1,7 +1,8 @@\n %E9%96%A2%E4%BF%82%E4%BA%BA%E5%8F%A3\n+%E8%80%85\n %E3%81%AE%E5%8B%9F%E9%9B%86\n';
    const patched = await client.patch(id).diffMatchPatch({ title: patch }).commit();
    expect(patched).toMatchObject({ title: '関係人口者の募集' });
  });

  it('hold to a revision, and say so with 409', async () => {
    const id = fresh();
    const { _rev } = await client.create(note(id, { title: '一' }));
    await client.patch(id).ifRevisionId(_rev).set({ title: '二' }).commit();
    const late = client.patch(id).ifRevisionId(_rev).set({ title: '三' }).commit();
    expect((await refusal(late)).statusCode).toBe(409);
    expect(await client.getDocument(id)).toMatchObject({ title: '二' });
  });
});

describe(`what we rely on in ${dataset.name}: actions`, () => {
  const action = (name: string, rest: Readonly<Record<string, unknown>>) =>
    client.action({ actionType: `sanity.action.document.${name}`, ...rest } as never);

  it('lead a document from a draft to the public and back', async () => {
    const publishedId = fresh();
    const draftId = `drafts.${publishedId}`;
    const both = () => client.getDocuments([publishedId, draftId]);
    await action('create', {
      publishedId,
      attributes: note(draftId, { title: '下書き' }),
      ifExists: 'fail',
    });
    await action('edit', { publishedId, draftId, patch: { set: { title: '直した' } } });
    await action('publish', { publishedId, draftId });
    expect(await both()).toMatchObject([{ title: '直した' }, null]);
    await action('edit', { publishedId, draftId, patch: { set: { title: '次の版' } } });
    expect(await both()).toMatchObject([{ title: '直した' }, { title: '次の版' }]);
    await action('discard', { draftId });
    await action('unpublish', { publishedId, draftId });
    expect(await both()).toMatchObject([null, { title: '直した' }]);
    await action('publish', { publishedId, draftId });
    await action('delete', { publishedId, includeDrafts: [] });
    expect(await both()).toEqual([null, null]);
  });

  it('refuse to publish over a version that the editor has not seen', async () => {
    const publishedId = fresh();
    const draftId = `drafts.${publishedId}`;
    const { _rev } = await client.create(note(publishedId, { title: '一' }));
    await client.create(note(draftId, { title: '下書き' }));
    await client.patch(publishedId).set({ title: '二' }).commit();
    const late = action('publish', { publishedId, draftId, ifPublishedRevisionId: _rev });
    expect((await refusal(late)).statusCode).toBe(409);
    expect(await client.getDocument(publishedId)).toMatchObject({ title: '二' });
  });
});

describe(`what we rely on in ${dataset.name}: listening`, () => {
  it('tells what came, changed and went, each revision after the other', async () => {
    const id = fresh();
    const events: Record<string, unknown>[] = [];
    await new Promise<void>((resolve, reject) => {
      const subscription = client
        .listen('*[_id == $id]', { id }, { events: ['welcome', 'mutation'] })
        .subscribe({
          error: reject,
          next: (event) => {
            if (event.type === 'welcome') {
              const change = async () => {
                await client.create(note(id, { title: '一' }));
                await client.patch(id).set({ title: '二' }).commit();
                await client.delete(id);
              };
              change().catch(reject);
              return;
            }
            events.push({ ...event });
            if (events.length < 3) return;
            subscription.unsubscribe();
            resolve();
          },
        });
    });
    expect(events).toMatchObject([
      { documentId: id, transition: 'appear', result: { title: '一' } },
      { documentId: id, transition: 'update', result: { title: '二' } },
      { documentId: id, transition: 'disappear' },
    ]);
    expect(events[1]?.['previousRev']).toBe(events[0]?.['resultRev']);
    expect(events[2]?.['previousRev']).toBe(events[1]?.['resultRev']);
    const times = events.map((event) => String(event['timestamp']));
    expect(times).toEqual(times.toSorted());
  });
});

describe(`what we rely on in ${dataset.name}: pictures`, () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAAD0lEQVR4nGNgYGD4z8AAAAQCAQCFI4DyAAAAAElFTkSuQmCC',
    'base64',
  );

  it('are named by their bytes, and come back as they were', async () => {
    const uploaded = await client.assets.upload('image', png, { filename: 'two dots.png' });
    expect(uploaded._id).toMatch(/^image-[0-9a-f]{40}-2x1-png$/);
    expect(uploaded).toMatchObject({ originalFilename: 'two dots.png', mimeType: 'image/png' });
    const again = await client.assets.upload('image', png, { filename: 'other.png' });
    expect(again._id).toBe(uploaded._id);
    const answer = await fetch(uploaded.url);
    expect(Buffer.from(await answer.arrayBuffer()).equals(png)).toBe(true);
    const found: unknown = await client.fetch('*[_id == $id][0].metadata.dimensions.width', {
      id: uploaded._id,
    });
    expect(found).toBe(2);
    await client.delete(uploaded._id);
  });
});
