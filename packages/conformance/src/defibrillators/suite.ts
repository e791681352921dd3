import type { DefibrillatorExchange } from "@prehosp/ports";
import type { Suite } from "../requirement.ts";
import type { DefibrillatorExchangeWorld } from "./ground.ts";
import { reading } from "./reading.ts";
import { telling, writing } from "./writing.ts";

/** What every register of defibrillators keeps. */
export const defibrillatorExchangeSuite: Suite<DefibrillatorExchange, DefibrillatorExchangeWorld> = {
  port: "DefibrillatorExchange",
  requirements: [...reading, ...writing, ...telling],
};
