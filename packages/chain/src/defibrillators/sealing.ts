import { publicOf } from "@prehosp/defibrillators";
import {
  type ActorRef,
  type DefibrillatorContact,
  type DefibrillatorId,
  DefibrillatorRegistration,
} from "@prehosp/model";
import { type Recorded, absent, isAbsent } from "@prehosp/model/absence";
import { Vault, VaultError } from "@prehosp/ports";
import { Effect } from "effect";
import * as z from "zod";
import type { DefibrillatorProfile } from "../kinds/defibrillator.ts";
import { patiently } from "../patiently.ts";
import { caseOfDefibrillator } from "./facts.ts";
import type { KeptDefibrillator } from "./kept.ts";

/** That something was said, or the bare reason why not: a reason in words may name somebody, and lies in the vault with the rest. */
const saidAt = (value: Recorded<unknown>): Recorded<"sealed"> => {
  if (!isAbsent(value)) return "sealed";
  return value.absent === "not-obtained" ? absent("not-obtained", "Begrunnelsen er forseglet") : absent(value.absent);
};
const contact = (value: Recorded<DefibrillatorContact>) =>
  isAbsent(value)
    ? (saidAt(value) as Exclude<ReturnType<typeof saidAt>, "sealed">)
    : { name: saidAt(value.name), email: saidAt(value.email), phone: saidAt(value.phone) };

/** What of a registration may stand in the clear: the public part without contact data in its words, and what was said of the rest. */
export const inTheClear = (registration: DefibrillatorRegistration) => ({
  is: publicOf(registration),
  profile: {
    access: saidAt(registration.access),
    serialNumber: saidAt(registration.serialNumber),
    responsible: contact(registration.responsible),
    alternate: contact(registration.alternate),
  } satisfies DefibrillatorProfile,
});

/** Seals a registration whole under its own key. */
export const sealRegistration = (id: DefibrillatorId, registration: DefibrillatorRegistration) =>
  Effect.flatMap(Vault, (vault) => vault.seal(caseOfDefibrillator(id), { registration }).pipe(patiently));

const Sealed = z.object({ registration: DefibrillatorRegistration });
const SealedAccess = z.object({ access: z.string() });

/** Its registration whole, out of the vault, for a named actor and purpose: the reading is kept. The public part is as it stands now. */
export const openedRegistration = Effect.fn("chain.openedRegistration")(function* (
  kept: KeptDefibrillator,
  by: ActorRef,
  purpose: string,
) {
  if (!kept.sealed) return kept.registration;
  const box = yield* (yield* Vault).open(kept.sealed, by, purpose).pipe(patiently);
  const read = Sealed.safeParse(box);
  if (!read.success) return yield* new VaultError({ reason: "Damaged", message: "what was sealed is no registration" });
  const { is: _, ...rest } = read.data.registration;
  return { is: kept.registration.is, ...rest };
});

/** The way in, for emergency agencies: out of the vault, for a named actor and purpose. */
export const accessOf = Effect.fn("chain.accessOf")(function* (kept: KeptDefibrillator, by: ActorRef, purpose: string) {
  if (isAbsent(kept.registration.access) || !kept.sealed) return kept.registration.access;
  if (kept.source === "own") return (yield* openedRegistration(kept, by, purpose)).access;
  const read = SealedAccess.safeParse(yield* (yield* Vault).open(kept.sealed, by, purpose).pipe(patiently));
  return read.success ? read.data.access : absent("unknown");
});

const SealedWords = z.object({ words: z.string() });

/** What reporters wrote of what stands now, out of the vault, for a named actor and purpose. */
export const wordsOf = (kept: KeptDefibrillator, by: ActorRef, purpose: string) =>
  Effect.forEach(kept.words, ({ about, at, box }) =>
    Effect.gen(function* () {
      const read = SealedWords.safeParse(yield* (yield* Vault).open(box, by, purpose).pipe(patiently));
      return { about, at, words: read.success ? read.data.words : "" };
    }),
  );
