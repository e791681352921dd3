import type { SyncPolicy } from "@prehosp/defibrillators";
import type { DefibrillatorExchange } from "@prehosp/ports";
import { Context } from "effect";

/** The register that somebody else owns, and what the deployment decided of exchanges with it: whether its own ones are written there, when the guard stops. */
export interface OtherRegister {
  readonly exchange: DefibrillatorExchange["Service"];
  readonly policy: SyncPolicy;
}

/** The other register of this deployment; undefined where it names none, and what needs one then says so. */
export const OtherRegister = Context.Reference<OtherRegister | undefined>("@prehosp/chain/OtherRegister", {
  defaultValue: () => undefined,
});
