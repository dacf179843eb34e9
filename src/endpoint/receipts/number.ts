/** The digit that makes a mistyped number be noticed (Luhn, ISO/IEC 7812-1). */
export function checkDigit(digits: string): string {
  const sum = Array.from(digits)
    .toReversed()
    .map(Number)
    .reduce((total, digit, index) => {
      const weighed = index % 2 === 0 ? digit * 2 : digit;
      return total + (weighed > 9 ? weighed - 9 : weighed);
    }, 0);
  return String((10 - (sum % 10)) % 10);
}

/** 受付番号 `1234-5678-9014`: digits only, in fours, so that it can be read over the telephone. */
export function newReceipt(random: (bytes: Uint32Array) => Uint32Array = fillRandom): string {
  const [high = 0, low = 0] = random(new Uint32Array(2));
  const digits = String((BigInt(high) * 2n ** 32n + BigInt(low)) % 10n ** 11n).padStart(11, '0');
  return showReceipt(digits + checkDigit(digits));
}

function fillRandom(bytes: Uint32Array): Uint32Array {
  return crypto.getRandomValues(bytes as Uint32Array<ArrayBuffer>);
}

function showReceipt(digits: string): string {
  return `${digits.slice(0, 4)}-${digits.slice(4, 8)}-${digits.slice(8)}`;
}

/** Whether the text is a receipt number, check digit included. */
export function isReceipt(text: string): boolean {
  if (!/^\d{4}-\d{4}-\d{4}$/.test(text)) return false;
  const digits = text.replaceAll('-', '');
  return checkDigit(digits.slice(0, -1)) === digits.slice(-1);
}
