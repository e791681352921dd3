import {
  defibrillatorBack,
  defibrillatorChanged,
  defibrillatorConfirmed,
  defibrillatorOwnerTold,
  defibrillatorRegistered,
  defibrillatorReminded,
  defibrillatorReported,
  defibrillatorWithdrawn,
} from "./defibrillator.ts";
import { defibrillatorPut, defibrillatorSeen } from "./defibrillator-exchange.ts";

/** Every kind of fact that is about one defibrillator. */
export const ofOneDefibrillator = [
  defibrillatorRegistered,
  defibrillatorConfirmed,
  defibrillatorChanged,
  defibrillatorReported,
  defibrillatorOwnerTold,
  defibrillatorBack,
  defibrillatorWithdrawn,
  defibrillatorReminded,
  defibrillatorSeen,
  defibrillatorPut,
] as const;
