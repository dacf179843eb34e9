import type { Html, PhrasingContent } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import type { MarkDef, Span } from '../../../model/portable-text.ts';
import type { ProblemLog } from './problem.ts';
import { inlineProblems } from './read-problems.ts';

export interface InlineText {
  children: Span[];
  markDefs: MarkDef[];
}

const breakTag = /^<br\s*\/?>$/i;

/** An annotation still without its key. */
type Annotation =
  | { _type: 'link'; href: string }
  | { _type: 'internalLink'; reference: { _type: 'reference'; _ref: string } }
  | { _type: 'ruby'; reading: string };

function linkTo(address: string): Annotation {
  return address.startsWith('ref:')
    ? documentLink(address.slice(4))
    : { _type: 'link', href: address };
}

function documentLink(id: string): Annotation {
  return { _type: 'internalLink', reference: { _type: 'reference', _ref: id } };
}

/** Reads one block's inline content into spans; what the subset lacks becomes text and a problem. */
class InlineReader {
  readonly text: InlineText = { children: [], markDefs: [] };
  readonly log: ProblemLog;

  constructor(log: ProblemLog) {
    this.log = log;
  }

  add(text: string, marks: readonly string[]): void {
    this.text.children.push({ _type: 'span', text, marks: [...marks] });
  }

  readAll(nodes: readonly PhrasingContent[], marks: readonly string[]): void {
    let previous: PhrasingContent | undefined;
    for (const node of nodes) {
      // `<br>` at the end of a line is one line break, not two.
      const afterBreak = previous?.type === 'html' && breakTag.test(previous.value);
      if (node.type === 'text' && afterBreak) this.add(node.value.replace(/^\n/, ''), marks);
      else this.read(node, marks);
      previous = node;
    }
  }

  read(node: PhrasingContent, marks: readonly string[]): void {
    switch (node.type) {
      case 'text':
        return this.add(node.value, marks);
      case 'break':
        return this.add('\n', marks);
      case 'inlineCode':
        return this.add(node.value, [...marks, 'code']);
      case 'strong':
        return this.readAll(node.children, [...marks, 'strong']);
      case 'emphasis':
        return this.readAll(node.children, [...marks, 'em']);
      case 'html':
        return this.readHtml(node, marks);
      case 'link':
        if (node.title) this.log.report(node, inlineProblems.linkTitle);
        if (node.url === '' || node.url === 'ref:')
          this.log.report(node, inlineProblems.linkAddress);
        return this.annotate(node, linkTo(node.url), marks);
      case 'textDirective':
        return this.readDirective(node, marks);
      case 'image':
        this.log.report(node, inlineProblems.image);
        return this.add(this.log.wordsOf(node), marks);
      default:
        this.log.report(node, inlineProblems.reference);
        return this.add(this.log.wordsOf(node), marks);
    }
  }

  readHtml(node: Html, marks: readonly string[]): void {
    if (breakTag.test(node.value)) return this.add('\n', marks);
    this.log.report(node, inlineProblems.html);
    this.add(node.value, marks);
  }

  annotate(
    node: PhrasingContent & { children: PhrasingContent[] },
    annotation: Annotation,
    marks: readonly string[],
  ): void {
    if (node.children.length === 0) this.log.report(node, inlineProblems.empty);
    const _key = `a${this.text.markDefs.length}`;
    this.text.markDefs.push({ ...annotation, _key });
    this.readAll(node.children, [...marks, _key]);
  }

  readDirective(node: TextDirective, marks: readonly string[]): void {
    const tail = this.log.wordsOf(node).slice(1 + node.name.length);
    // `20:30` and `注:foo` look like directives.
    if (tail === '') return this.add(`:${node.name}`, marks);
    const { reading, href, ref, ...others } = node.attributes ?? {};
    const given = [reading, href, ref].filter((value) => typeof value === 'string').length;
    const has = (count: number): boolean =>
      given === count && Object.keys(others).length === 0 && node.children.length > 0;
    if (node.name === 'ruby' && reading && has(1)) {
      return this.annotate(node, { _type: 'ruby', reading }, marks);
    }
    if (node.name === 'link' && href && has(1)) {
      return this.annotate(node, { _type: 'link', href }, marks);
    }
    if (node.name === 'link' && ref && has(1)) return this.annotate(node, documentLink(ref), marks);
    if ((node.name === 'strong' || node.name === 'em' || node.name === 'code') && has(0)) {
      return this.readAll(node.children, [...marks, node.name]);
    }
    this.log.report(node, node.name === 'ruby' ? inlineProblems.ruby : inlineProblems.directive);
    this.add(this.log.wordsOf(node), marks);
  }
}

/** The spans of a paragraph or a heading. */
export function readInline(nodes: readonly PhrasingContent[], log: ProblemLog): InlineText {
  const reader = new InlineReader(log);
  reader.readAll(nodes, []);
  return reader.text;
}

/** Text in which no marks are allowed: a table cell, a note's title. */
export function readPlain(
  nodes: readonly PhrasingContent[],
  log: ProblemLog,
  owner: Parameters<ProblemLog['report']>[0],
  message: string,
): string {
  const { children } = readInline(nodes, log);
  if (children.some((span) => span.marks.length > 0)) log.report(owner, message);
  return children.map((span) => span.text).join('');
}
