import type { Nodes, Parent, Table } from 'mdast';
import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { StateLink } from 'sanity/router';
import { guide as words } from '../strings/guide.ts';
import { anchorOf } from './parse.ts';
import { pictureUrl } from './pictures.ts';

const children = (chapter: string, { children: nodes }: Parent): ReactNode =>
  nodes.map((node, at) => <Fragment key={at}>{render(chapter, node)}</Fragment>);

function table(chapter: string, { children: [head, ...rows] }: Table): ReactNode {
  return (
    <table>
      {head !== undefined && (
        <thead>
          <tr>
            {head.children.map((cell, at) => (
              <th key={at} scope="col">
                {children(chapter, cell)}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map((row, at) => (
          <tr key={at}>
            {row.children.map((cell, column) => (
              <td key={column}>{children(chapter, cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** `notice.md#締切` leads to a heading of another chapter, `#締切` of the same one. */
function link(chapter: string, url: string, text: ReactNode): ReactNode {
  const [, file = chapter, heading] = /^(?:([a-z]+)\.md)?(?:#(.+))?$/u.exec(url) ?? [];
  if (/^https?:/u.test(url))
    return (
      <a href={url} target="_blank" rel="noreferrer">
        {text}
      </a>
    );
  return (
    <StateLink state={heading === undefined ? { chapter: file } : { chapter: file, heading }}>
      {text}
    </StateLink>
  );
}

/** A node of a chapter's Markdown as React shows it. */
export function render(chapter: string, node: Nodes): ReactNode {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'paragraph':
      return <p>{children(chapter, node)}</p>;
    case 'strong':
      return <strong>{children(chapter, node)}</strong>;
    case 'emphasis':
      return <em>{children(chapter, node)}</em>;
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'listItem':
      return <li>{children(chapter, node)}</li>;
    case 'list': {
      const List = node.ordered === true ? 'ol' : 'ul';
      return <List>{children(chapter, node)}</List>;
    }
    case 'blockquote':
      return <blockquote>{children(chapter, node)}</blockquote>;
    case 'link':
      return link(chapter, node.url, children(chapter, node));
    case 'table':
      return table(chapter, node);
    case 'image': {
      const { alt, url } = { alt: node.alt ?? '', url: pictureUrl(node.url) };
      return (
        <a href={url} target="_blank" rel="noreferrer" aria-label={words.enlarge(alt)}>
          <img src={url} alt={alt} />
        </a>
      );
    }
    case 'heading': {
      const anchor = anchorOf(node);
      const Heading = node.depth === 1 ? 'h1' : node.depth === 2 ? 'h2' : 'h3';
      const text = children(chapter, node);
      return (
        <Heading id={`${chapter}-${anchor}`} tabIndex={-1}>
          {text}
          {node.depth > 1 && (
            <StateLink
              className="anchor"
              state={{ chapter, heading: anchor }}
              aria-label={words.linkTo(anchor)}
            >
              #
            </StateLink>
          )}
        </Heading>
      );
    }
    default:
      return 'children' in node ? children(chapter, node) : null;
  }
}
