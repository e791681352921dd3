import type { Pack } from "../pack.ts";
import { preCourse } from "./nodnett-terminal.ts";
import { forRoles, passed, requirement as one } from "./proofs.ts";

const applies = forRoles("amk-operator", "lvs-operator", "akuttmottak-operator");

/**
 * Operators of control rooms in AMK, LVS and akuttmottak. A new product asks for new training (NN-e); a new version doesn't, unless
 * HDO or the owner of the requirement says so, in a pack of its own with `minVersion` (NN-k).
 */
export const controlRoomPack: Pack = {
  id: "control-room",
  edition: "2026-03-03",
  layer: "national",
  requirements: [
    one(
      "control-room.before-use",
      {
        nb: "Opplært i kontrollrommet før utstyret tas i bruk",
        nn: "Opplært i kontrollrommet før utstyret blir teke i bruk",
        en: "Trained in the control room before using the equipment",
      },
      ["NN-a"],
      passed("control-room-user"),
    ),
    one(
      "control-room.own-equipment",
      {
        nb: "Opplært på eget kommunikasjonsteknisk utstyr, og dokumentert",
        nn: "Opplært på eige kommunikasjonsteknisk utstyr, og dokumentert",
        en: "Trained on the room’s own communication equipment, and documented",
      },
      ["NN-e"],
      passed("control-room-user", { match: { product: "product" }, documented: true }),
    ),
    one(
      "control-room.pre-course-first",
      {
        nb: "Forkurs før lokal praktisk opplæring",
        nn: "Forkurs før lokal praktisk opplæring",
        en: "Pre-course before local practical training",
      },
      ["NN-f"],
      passed("control-room-user", { after: preCourse }),
    ),
    one(
      "control-room.trained-by-instructor",
      {
        nb: "Opplært av en med instruktøropplæring",
        nn: "Opplært av ein med instruktøropplæring",
        en: "Trained by somebody with instructor training",
      },
      ["NN-c"],
      passed("control-room-user", { attestor: "instructor.trained" }),
    ),
    one(
      "control-room.everyone",
      {
        nb: "Alle på vakt i kontrollrommet er opplært",
        nn: "Alle på vakt i kontrollrommet er opplærte",
        en: "Everyone on duty in the control room is trained",
      },
      ["NN-b"],
      { members: "all", meets: "control-room.before-use" },
      { subject: "crew" },
    ),
  ].map((r) => ({ ...r, applies })),
};
