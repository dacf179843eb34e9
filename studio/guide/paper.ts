import { createGlobalStyle } from 'styled-components';

/**
 * On paper the Studio's frame is away: what is around the guide neither clips it nor holds it to the
 * height of the screen, and what stands beside it is not there.
 */
export const OnPaper = createGlobalStyle`
  @media print {
    :has([data-guide]),
    [data-guide],
    [data-guide] main {
      display: block !important;
      position: static !important;
      height: auto !important;
      max-height: none !important;
      min-height: 0 !important;
      overflow: visible !important;
    }
    :has([data-guide]) > :not(:has([data-guide]), [data-guide]) {
      display: none !important;
    }
  }
`;
