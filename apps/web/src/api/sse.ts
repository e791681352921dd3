/** One server-sent event. */
export interface Heard {
  readonly event: string;
  readonly data: string;
  readonly id?: string;
}

/** Reads one block of the stream (the lines between two empty ones); undefined where it is only a comment. */
export const heardIn = (block: string): Heard | undefined => {
  const of = (field: string): readonly string[] =>
    block
      .split(/\r?\n/)
      .filter((line) => line.startsWith(`${field}:`))
      .map((line) => line.slice(field.length + 1).replace(/^ /, ""));
  const data = of("data");
  const id = of("id").at(-1);
  return data.length === 0
    ? undefined
    : { event: of("event").at(-1) ?? "message", data: data.join("\n"), ...(id === undefined ? {} : { id }) };
};

/** Cuts what has come so far into whole blocks and the rest that is still under way. */
export const blocksIn = (text: string): { readonly blocks: readonly string[]; readonly rest: string } => {
  const parts = text.split(/\r?\n\r?\n/);
  return { blocks: parts.slice(0, -1), rest: parts.at(-1) ?? "" };
};
