import * as z from "zod";

type Unreceived<F> = F extends unknown ? Omit<F, "knownAt"> : never;

/**
 * A fact as it is sent and kept: without when it was received, which the ledger says. The same thing sent twice is then the same body.
 * What one field forbids another is checked at the door, by the whole schema.
 */
export const unreceived = <F>(union: {
  readonly options: readonly { readonly shape: Readonly<Record<string, z.ZodType>> }[];
  readonly _zod: { readonly output: F };
}): z.ZodType<Unreceived<F>> =>
  z.union(
    union.options.map(({ shape }) => {
      const { knownAt: _, ...rest } = shape;
      return z.strictObject(rest);
    }),
  ) as unknown as z.ZodType<Unreceived<F>>;
