import { Button } from '@sanity/ui';
import { useEffect, useRef } from 'react';
import { StateLink, useRouter } from 'sanity/router';
import { guide as words } from '../strings/guide.ts';
import { chapters } from './chapters.ts';
import type { Chapter } from './chapters.ts';
import { Book } from './look.ts';
import { OnPaper } from './paper.ts';
import { render } from './render.tsx';

/** The address of all chapters on one page. */
const ALL = 'all';

/** A part of the address; on arrival from outside the router leaves it in percent signs. */
function asked(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function Contents({ shown }: { readonly shown: string }) {
  const current = (name: string) => (name === shown ? { 'aria-current': 'page' as const } : {});
  return (
    <nav aria-label={words.chapters}>
      <ol>
        {chapters.map(({ name, title }) => (
          <li key={name}>
            <StateLink state={{ chapter: name }} {...current(name)}>
              {title}
            </StateLink>
          </li>
        ))}
      </ol>
      <p>
        <StateLink state={{ chapter: ALL }} {...current(ALL)}>
          {words.all}
        </StateLink>
      </p>
      <Button mode="ghost" fontSize={1} text={words.print} onClick={() => window.print()} />
    </nav>
  );
}

function Neighbours({ shown }: { readonly shown: string }) {
  const at = chapters.findIndex(({ name }) => name === shown);
  if (at === -1) return null;
  const lead = (chapter: Chapter | undefined, word: string) =>
    chapter !== undefined && (
      <StateLink state={{ chapter: chapter.name }}>{`${word}：${chapter.title}`}</StateLink>
    );
  return (
    <footer>
      {lead(at === 0 ? undefined : chapters[at - 1], words.previous)}
      {lead(chapters[at + 1], words.next)}
    </footer>
  );
}

/** 使い方: the list of chapters, and the one that was chosen. */
export default function GuideTool() {
  const { state } = useRouter();
  const shown = asked(state['chapter']) ?? chapters[0]?.name ?? ALL;
  const heading = asked(state['heading']);
  const page = useRef<HTMLElement>(null);
  const read = chapters.filter(({ name }) => shown === ALL || name === shown);

  useEffect(() => {
    const id = heading === undefined ? undefined : `${shown}-${heading}`;
    const wanted = id === undefined ? null : document.getElementById(id);
    if (wanted === null) page.current?.scrollTo(0, 0);
    else {
      wanted.scrollIntoView();
      wanted.focus();
    }
  }, [shown, heading]);

  return (
    <Book data-guide>
      <OnPaper />
      <Contents shown={shown} />
      {/* Scrolled by the keyboard too. */}
      <main ref={page} tabIndex={0} aria-label={words.title}>
        {read.length === 0 && <p role="alert">{words.unknown}</p>}
        {read.map(({ name, tree }) => (
          <article key={name}>{render(name, tree)}</article>
        ))}
        <Neighbours shown={shown} />
      </main>
    </Book>
  );
}
