import type { DemoIncident } from "@prehosp/demo-region";
import type { Instant } from "@prehosp/model/time";
import { Effect } from "effect";
import { fillWithCompetence } from "./demo-competence/fill.ts";
import { fillWithDefibrillators } from "./demo-defibrillators/fill.ts";
import { fillWithForms } from "./demo-registry/fill.ts";
import { SPEEDS, playDemo } from "./demo.ts";

/**
 * What the hub of the demonstration holds before it answers: people and what they have learnt, the defibrillators, the incidents played, and the
 * year's arrests with the forms of the registry.
 */
export const fillDemo = (incidents: readonly DemoIncident[], at: Instant) =>
  fillWithCompetence(at).pipe(
    Effect.andThen(fillWithDefibrillators(at)),
    Effect.andThen(playDemo(incidents, at)),
    Effect.andThen(fillWithForms(at, SPEEDS)),
  );
