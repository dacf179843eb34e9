import type { Pagefind, Result } from '../pagefind.ts';
import type { Phrase } from '../words/cut.ts';
import type { Term, Wording } from '../words/terms.ts';
import { zoneAt } from '../zones.ts';

/** How a page answers: where the query was found, and how often. */
export interface Answer {
  readonly result: Result;
  /** 3 in the title, 2 among the facts, 1 in the text; of several terms the least. */
  readonly place: number;
  /** Breaks ties between pages of one place. */
  readonly weight: number;
}

export type Answers = ReadonlyMap<string, Answer>;

/** What is asked. */
export interface Index {
  readonly pagefind: Pagefind;
  /**
   * First tokens of the parts of the index that go on where the one before ended amid the tokens of
   * a character. Of a lone character Pagefind itself loads only the part where its tokens begin.
   */
  readonly continued: readonly string[];
}

const places = { title: 3, facts: 2, text: 1 } as const;
/**
 * What another word of the same meaning loses, in places: a little for the only word of a query; of
 * several words, pages that hold all of them as they were asked for come first.
 */
const OTHER_WORD = { alone: 0.5, amongOthers: 2.5 } as const;
/** Times in the text after which once more counts half. */
const OFTEN = 3;

/** How a page answers to a phrase, from the places of its tokens. */
function answerOf(result: Result, { tokens }: Phrase): Answer {
  const { words } = result;
  const best = zoneAt(Math.min(...words));
  const times = words.length / tokens.length;
  return {
    result,
    place: words.length === 0 ? places.title : places[best],
    weight: times / (times + OFTEN) + (words[0] === 0 ? 1 : 0),
  };
}

/** The pages that hold all of these. */
function inAll(all: readonly Answers[]): Answers {
  const [first, ...others] = all.toSorted((a, b) => a.size - b.size);
  if (first === undefined) return new Map();
  const both = new Map<string, Answer>();
  for (const [id, answer] of first) {
    const rest = others.flatMap((other) => other.get(id) ?? []);
    if (rest.length < others.length) continue;
    both.set(id, {
      result: answer.result,
      place: Math.min(answer.place, ...rest.map(({ place }) => place)),
      weight: rest.reduce((sum, { weight }) => sum + weight, answer.weight),
    });
  }
  return both;
}

/** The pages that hold any of these, each as the best of its answers. */
function inAny(all: readonly Answers[]): Answers {
  const any = new Map<string, Answer>();
  for (const [id, answer] of all.flatMap((answers) => [...answers])) {
    const known = any.get(id);
    if (known === undefined || known.place < answer.place) any.set(id, answer);
  }
  return any;
}

async function ofPhrase({ pagefind, continued }: Index, phrase: Phrase): Promise<Answers> {
  const tokens = phrase.tokens.join(' ');
  if (phrase.prefix) {
    const others = continued.filter((token) => token.startsWith(tokens));
    if (others.length > 0) await pagefind.preload(others.join(' '));
  }
  const { results } = await pagefind.search(phrase.prefix ? tokens : `"${tokens}"`);
  return new Map(results.map((result) => [result.id, answerOf(result, phrase)]));
}

async function ofWordings(index: Index, wordings: readonly Wording[]): Promise<Answers> {
  return inAny(
    await Promise.all(
      wordings.map(async ({ phrases }) =>
        inAll(await Promise.all(phrases.map((phrase) => ofPhrase(index, phrase)))),
      ),
    ),
  );
}

/** The pages that answer a term; what another word of the same meaning finds counts less. */
async function ofTerm(index: Index, { wordings }: Term, loss: number): Promise<Answers> {
  const asked = needed(wordings);
  const [own, others] = await Promise.all([
    ofWordings(
      index,
      asked.filter((wording) => wording.own),
    ),
    ofWordings(
      index,
      asked.filter((wording) => !wording.own),
    ),
  ]);
  const less = [...others].map(([id, answer]): [string, Answer] => [
    id,
    { ...answer, place: answer.place - loss },
  ]);
  return inAny([own, new Map(less)]);
}

function holdsRun(tokens: readonly string[], run: readonly string[]): boolean {
  return tokens.some((_, from) => run.every((token, at) => tokens[from + at] === token));
}

/** Whether every page that has a wording has another: 塩尻市 and 塩尻. */
function holds(wording: Wording, other: Wording): boolean {
  return other.phrases.every(
    (run) => !run.prefix && wording.phrases.some(({ tokens }) => holdsRun(tokens, run.tokens)),
  );
}

/** The wordings that need be looked for: one that holds an earlier one finds nothing more. */
function needed(wordings: readonly Wording[]): Wording[] {
  return wordings.filter(
    (wording, at) =>
      !wordings
        .slice(0, at)
        .some((earlier) => (earlier.own || !wording.own) && holds(wording, earlier)),
  );
}

/** The pages that answer every term. */
export async function find(index: Index, terms: readonly Term[]): Promise<Answers> {
  const loss = terms.length === 1 ? OTHER_WORD.alone : OTHER_WORD.amongOthers;
  return inAll(await Promise.all(terms.map((term) => ofTerm(index, term, loss))));
}
