import { PolicyEdition } from "@prehosp/dispatch";
import { WayView } from "@prehosp/hub";
import { type IncidentId, Text, Unit, say } from "@prehosp/model";
import { Effect } from "effect";
import * as z from "zod";
import { ask } from "../run/into-hub.ts";
import { stopped } from "../stopped.ts";
import { namesOf } from "./from-ledger.ts";
import { type Told, plain } from "./told.ts";

const RegionAnswer = z.object({ name: Text, demonstration: z.boolean(), edition: PolicyEdition });
const UnitsAnswer = z.array(z.object({ unit: Unit.pick({ id: true, name: true }) }));

const read = <S extends z.ZodType>(hub: URL, path: string, schema: S, missing: string) =>
  Effect.gen(function* () {
    const said = yield* ask(hub, path);
    if (said.status === 404)
      return yield* stopped(missing, `see ${hub.origin}/api/v1/incidents for those that are there`);
    const body = schema.safeParse(said.body);
    if (said.status === 200 && body.success) return body.data;
    return yield* stopped(
      `the hub ${hub.origin} answers ${said.status} to ${path}, or in another shape than this version reads`,
      "use the hub and the command of the same version, with the right to read",
    );
  });

/** What a hub tells of one incident: the same as its ledger would. */
export const fromHub = (incident: IncidentId, hub: URL) =>
  Effect.gen(function* () {
    const region = yield* read(hub, "/api/v1/region", RegionAnswer, `${hub.origin} is not a hub`);
    const units = yield* read(hub, "/api/v1/units", UnitsAnswer, `${hub.origin} is not a hub`);
    const view = yield* read(
      hub,
      `/api/v1/incidents/${encodeURIComponent(incident)}`,
      WayView,
      `there is no incident ${incident} in the hub ${hub.origin}`,
    );
    const { last: _l, ...way } = view;
    return {
      ...way,
      decisions: plain(view.decisions),
      alarms: plain(view.alarms),
      failures: plain(view.failures),
      deliveries: plain(view.deliveries),
      region: { name: say(region.name), demonstration: region.demonstration },
      units: namesOf(units.map((u) => u.unit)),
      edition: view.proposal?.edition ?? region.edition,
    } satisfies Told;
  });
