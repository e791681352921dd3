import { caseOfPerson, peopleTold } from "@prehosp/chain";
import { demoNames } from "@prehosp/demo-region";
import { Vault } from "@prehosp/ports";
import { Effect, Option } from "effect";
import type { FactAt } from "./facts.ts";

const ROLES = ["akutthjelper"];
/** Sealing everybody would cost a cold start on the embedded database about two seconds. */
const NAMED: readonly string[] = ["brann-tvedestrand-1", "brann-evje-1"];

/** Who the crews of two stations are, each name sealed under a key of its own; where there is no vault, nobody has a name. */
export const names = (fact: FactAt) =>
  Effect.gen(function* () {
    const vault = yield* Effect.serviceOption(Vault);
    if (Option.isNone(vault)) return [];
    return yield* Effect.forEach(
      demoNames().filter(({ unit }) => NAMED.includes(unit)),
      ({ person, organisation, name }) =>
        Effect.map(vault.value.seal(caseOfPerson(organisation, person), { name }), (sealed) => ({
          ...fact(
            peopleTold,
            { people: [{ person, roles: ROLES }] },
            { subject: `person:${person}`, owner: organisation, ref: `name/${person}` },
          ),
          sealed,
        })),
    );
  });
