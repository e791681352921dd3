import { seeded } from "../seeded.ts";
import { type DemoPerson, crews } from "./crews.ts";
import { inventName } from "./invented.ts";

/** One of the crews with an invented name, to be sealed before it is kept. */
export interface NamedPerson extends DemoPerson {
  readonly name: string;
}

/** What everybody in the crews is called; the same for the same seed. Two may share a name, as people do. */
export const demoNames = ({ seed = 113 }: { readonly seed?: number } = {}): readonly NamedPerson[] => {
  const draws = seeded(seed).fork("names");
  return crews.map((one) => ({ ...one, name: inventName(draws.fork(one.person)) }));
};
