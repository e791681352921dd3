import type { Delivery } from "@prehosp/ports";
import { elementsOf, ohca } from "@prehosp/registry";

/** A synthetic case under a reference: nothing recorded but what is said. */
export const delivery = (ref: string, said: Readonly<Record<string, unknown>>): Delivery => ({
  ref,
  dataset: `${ohca.id}@${ohca.version}`,
  body: {
    incident: "h-1",
    patient: "a",
    status: "test",
    dataset: { id: ohca.id, version: ohca.version },
    values: Object.fromEntries(
      elementsOf(ohca).map(({ id }) => [
        id,
        id in said ? { value: said[id], source: { system: "skjema", ref: "f-1" } } : { absent: "not-recorded" },
      ]),
    ),
  },
});
