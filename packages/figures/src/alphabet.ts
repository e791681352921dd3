/** The Norwegian alphabet ends in Æ Ø Å; Ä and Ö stand with Æ and Ø, and Sámi letters with the one they look like. */
const last: Readonly<Record<string, number>> = { æ: 123, ä: 123, ø: 124, ö: 124, å: 125 };
const alike: Readonly<Record<string, string>> = { đ: "d", ŋ: "n", ŧ: "t" };

const rank = (letter: string): number => {
  const base = (alike[letter] ?? letter.normalize("NFD")).codePointAt(0) ?? 0;
  return last[letter] ?? (base < 123 ? base : base + 3);
};

const ranks = (text: string): readonly number[] => Array.from(text.normalize("NFC").toLowerCase(), rank);

/** Which of two texts comes first in Norwegian: negative, 0 or positive; the same on every machine, unlike the platform's own. */
export const inOrder = (a: string, b: string): number => {
  const [left, right] = [ranks(a), ranks(b)];
  for (let i = 0; i < Math.min(left.length, right.length); i += 1) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  if (left.length !== right.length) return left.length - right.length;
  return a < b ? -1 : a > b ? 1 : 0;
};
