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

/**
 * Characters from all over the order of the index. Of the parts that hold the tokens of a lone
 * character Pagefind loads only the one where they begin; asking for what may follow loads the rest.
 */
const followers = Array.from(
  'ぁいがくごすつなはみれアコスナプリ一七中丸交人仕住依作働先入公出分利創加務動化区協印原参口合同名味' +
    '和品員商問善器回国土地型城域場境塩声外夢大女学宅家容小山工市常広店度廃建引役後心志性思情意成我手' +
    '技持指採接援支改政整文方旅日明時暮書有服木材村東校格械業様権機次正歩歴民気水決治法活流海温源点物' +
    '特状現理生用町界登発的益目相知研社祭私科移種空立第築米約組経続総置考者職育自船良英葉術表製要見視' +
    '観言計記設話語説課調講護豊負費資購走起足身車転軽辺農近進運過道部都酒里重野金長門開間関防降限院電' +
    '青非面音題類食験高魅麦黒齢',
);

async function ofPhrase(pagefind: Pagefind, phrase: Phrase): Promise<Answers> {
  const tokens = phrase.tokens.join(' ');
  if (phrase.prefix) {
    await pagefind.preload(followers.map((follower) => tokens + follower).join(' '));
  }
  const { results } = await pagefind.search(phrase.prefix ? tokens : `"${tokens}"`);
  return new Map(results.map((result) => [result.id, answerOf(result, phrase)]));
}

async function ofWordings(pagefind: Pagefind, wordings: readonly Wording[]): Promise<Answers> {
  return inAny(
    await Promise.all(
      wordings.map(async ({ phrases }) =>
        inAll(await Promise.all(phrases.map((phrase) => ofPhrase(pagefind, phrase)))),
      ),
    ),
  );
}

/** The pages that answer a term; what another word of the same meaning finds counts less. */
async function ofTerm(pagefind: Pagefind, { wordings }: Term, loss: number): Promise<Answers> {
  const asked = needed(wordings);
  const [own, others] = await Promise.all([
    ofWordings(
      pagefind,
      asked.filter((wording) => wording.own),
    ),
    ofWordings(
      pagefind,
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
export async function find(pagefind: Pagefind, terms: readonly Term[]): Promise<Answers> {
  const loss = terms.length === 1 ? OTHER_WORD.alone : OTHER_WORD.amongOthers;
  return inAll(await Promise.all(terms.map((term) => ofTerm(pagefind, term, loss))));
}
