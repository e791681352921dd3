import * as z from "zod";

type Received = z.ZodObject<{ knownAt: z.ZodType }>;
type Unreceived<F> = F extends z.ZodObject<infer Shape> ? z.ZodObject<Omit<Shape, "knownAt">, z.core.$strict> : never;

/**
 * A fact as it is sent and kept: without when it was received, which the ledger says. The same thing sent twice is then the same body.
 * What one field forbids another is checked at the door, by the whole schema.
 */
export const unreceived = <F extends Received>({ options }: { readonly options: readonly F[] }) =>
  z.union(
    options.map(({ shape }) => {
      const { knownAt: _, ...rest } = shape;
      return z.strictObject(rest) as Unreceived<F>;
    }),
  );
