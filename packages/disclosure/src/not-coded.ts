import type { NotCoded } from "@prehosp/rules";

/** The norms of this room that are not a rule, with the reason. */
export const notCoded: readonly NotCoded[] = [
  {
    norm: "AH-2.2-d",
    because: "Rettslig stilling; brukt som data: akutthjelperen regnes til helsetjenesten i policyen under oppdrag.",
  },
  {
    norm: "AH-4.1-a",
    because: "Rettslig stilling; brukt som data: akutthjelperen regnes til helsetjenesten i policyen under oppdrag.",
  },
];
