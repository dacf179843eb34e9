import { styled } from 'styled-components';

/** The guide on the screen: chapters at the left, the text with a measure that can be read. */
export const Book = styled.div`
  display: flex;
  height: 100%;
  color: var(--card-fg-color);
  background: var(--card-bg-color);
  font-size: 15px;
  line-height: 1.8;

  a {
    color: var(--card-link-color);
  }
  a:focus-visible,
  main:focus-visible {
    outline: 2px solid var(--card-focus-ring-color);
    outline-offset: -2px;
  }
  nav {
    flex: 0 0 15rem;
    overflow: auto;
    padding: 1.25rem;
    border-inline-end: 1px solid var(--card-border-color);
  }
  nav ol {
    margin: 0;
    padding-inline-start: 1.5rem;
  }
  nav a {
    text-decoration: none;
  }
  nav a[aria-current] {
    font-weight: 700;
  }
  main {
    flex: 1;
    min-width: 0;
    overflow: auto;
    padding: 1.25rem 2rem 4rem;
  }
  article,
  footer {
    max-width: 44rem;
  }
  h1 {
    font-size: 1.75rem;
    line-height: 1.4;
  }
  h2 {
    margin-block: 2.5rem 0.5rem;
    padding-block-end: 0.25rem;
    border-block-end: 1px solid var(--card-border-color);
    font-size: 1.25rem;
  }
  h3 {
    margin-block: 1.5rem 0.25rem;
    font-size: 1rem;
  }
  h1:focus,
  h2:focus,
  h3:focus {
    outline: none;
  }
  .anchor {
    margin-inline-start: 0.5rem;
    font-weight: 400;
    text-decoration: none;
  }
  p {
    margin-block: 0.75rem;
  }
  article ol,
  article ul {
    margin-block: 0.75rem;
    padding-inline-start: 1.75rem;
  }
  li {
    margin-block: 0.25rem;
  }
  img {
    display: block;
    max-width: 100%;
    margin-block: 0.5rem 1rem;
    border: 1px solid var(--card-border-color);
    border-radius: 4px;
  }
  table {
    border-collapse: collapse;
  }
  th,
  td {
    padding: 0.35rem 0.75rem;
    border: 1px solid var(--card-border-color);
    text-align: start;
    vertical-align: top;
  }
  blockquote {
    margin-inline: 0;
    padding: 0.25rem 1rem;
    background: var(--card-muted-bg-color);
  }
  code {
    padding: 0 0.25em;
    background: var(--card-muted-bg-color);
  }
  footer {
    display: flex;
    justify-content: space-between;
    gap: 1rem;
    margin-block-start: 3rem;
  }

  @media (max-width: 720px) {
    display: block;
    overflow: auto;

    main {
      overflow: visible;
    }
  }

  @media print {
    display: block;

    nav,
    footer,
    .anchor {
      display: none;
    }
    main {
      padding: 0;
    }
    article {
      max-width: none;
    }
    article + article {
      break-before: page;
    }
    h2,
    h3 {
      break-after: avoid;
    }
    img,
    tr {
      break-inside: avoid;
    }
  }
`;
