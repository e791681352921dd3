type Unreceived<F> = F extends unknown ? Omit<F, "knownAt"> : never;

/** A kept fact as it was sent: without when it was received. */
export const asSent = <F extends { readonly knownAt: unknown }>(fact: F): Unreceived<F> => {
  const { knownAt: _, ...said } = fact;
  return said as Unreceived<F>;
};
