/** A coordinate with one decimal at most and no leading zero: enough at print size, and short. */
export function num(value: number): string {
  return String(Math.round(value * 10) / 10).replace(/^(-?)0\./, '$1.');
}

/**
 * Path data as a template: numbers are rounded by `num`, the rest stays as written.
 * `d`M${x} ${y}h${width}`` → `M12.3 4h50`.
 */
export function d(strings: TemplateStringsArray, ...values: readonly (number | string)[]): string {
  return strings.reduce((text, part, index) => {
    const value = values[index - 1];
    return text + (typeof value === 'number' ? num(value) : (value ?? '')) + part;
  });
}

/** Path data of a full circle, clockwise; `-1` as direction turns it the other way to cut a hole. */
export function circle(x: number, y: number, radius: number, direction: 1 | -1 = 1): string {
  const sweep = direction === 1 ? '1' : '0';
  return d`M${x - radius} ${y}a${radius} ${radius} 0 1 ${sweep} ${radius * 2} 0a${radius} ${radius} 0 1 ${sweep} ${radius * -2} 0z`;
}
