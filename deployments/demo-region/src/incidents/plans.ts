import { arrestsWithHelpers } from "./arrests-with-helpers.ts";
import { arrestsWithoutHelpers } from "./arrests-without-helpers.ts";
import type { World } from "./build.ts";
import { demoArrest } from "./demo-arrest.ts";
import { generated } from "./generated.ts";
import { namedOthers } from "./named-others.ts";
import type { Plan } from "./plan.ts";
import { twoClocks } from "./two-clocks.ts";

const TOTAL = 40;

/** Forty incidents of the last 48 hours: the demonstration arrest, the named cases, and the rest by mix and seed. */
export const plans = (world: World): readonly Plan[] => {
  const named = [demoArrest, twoClocks(world.at), ...arrestsWithHelpers, ...arrestsWithoutHelpers, ...namedOthers];
  return [...named, ...generated(world, TOTAL - named.length)];
};
