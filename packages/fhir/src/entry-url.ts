const DIGITS = 12;
const ROOM = 2n ** 48n;

/** The urn:uuid of each entry of a document, numbered from the document's own random UUID; the same in, the same out. */
export const numbered = (id: string): ((n: number) => string) => {
  const head = id.slice(0, -DIGITS);
  const tail = BigInt(`0x${id.slice(-DIGITS)}`);
  // Counting starts after the document's own number, which Bundle.identifier holds.
  return (n) => `urn:uuid:${head}${((tail + BigInt(n) + 1n) % ROOM).toString(16).padStart(DIGITS, "0")}`;
};
