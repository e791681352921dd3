import type { Pack } from "../pack.ts";
import { akutthjelperPack } from "./akutthjelper.ts";
import { confidentialityPack } from "./confidentiality.ts";
import { controlRoomPack } from "./control-room.ts";
import { instructorsPack } from "./instructors.ts";
import { nodnettTerminalPack } from "./nodnett-terminal.ts";

/** Every national pack of this edition of the package. They name each other's requirements: give a book all of them. */
export const nationalPacks: readonly Pack[] = [
  akutthjelperPack,
  confidentialityPack,
  nodnettTerminalPack,
  controlRoomPack,
  instructorsPack,
];
