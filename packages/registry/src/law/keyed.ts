/**
 * A secret key that this room never sees: its id, and what it makes of a text (HMAC-SHA-256 over UTF-8, 64 lower-case hexadecimal
 * digits). The same text under the same key is always the same; without the key nothing leads back, also where all texts can be tried.
 */
export interface Keyed {
  readonly id: string;
  readonly hmac: (text: string) => string;
}

/**
 * What a key is called where its work is kept: its id and some digits that it alone makes, so that another secret under the same id is
 * another key. Undefined where it makes no HMAC as it should.
 */
export const keyName = ({ id, hmac }: Keyed): string | undefined => {
  const [one = "", other = ""] = ["1", "2"].map((n) => hmac(JSON.stringify(["prehosp.key", n])));
  const whole = (digits: string): boolean => /^[0-9a-f]{64}$/.test(digits);
  return whole(one) && whole(other) && one !== other ? `${id}:${one.slice(0, 16)}` : undefined;
};
