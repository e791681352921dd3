import { type Language, say } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import type { Brief, RegionSeen } from "./api/words.ts";
import { placeName } from "./places.ts";
import type { Place } from "./route.ts";
import { shellTexts } from "./texts/area.ts";

/** What the window is called, and a print of it is headed: first that an incident is not actual, or that all of it is a demonstration. */
export const titleOf = (
  place: Place,
  chosen: Pick<Brief, "id" | "place" | "status"> | undefined,
  region: Pick<RegionSeen, "demonstration"> | undefined,
  language: Language,
): string => {
  const status = chosen?.status;
  const where = chosen !== undefined && known(chosen.place) ? placeName(chosen.place) : undefined;
  return [
    ...(status === undefined || status === "actual" ? [] : [say(shellTexts[status], language)]),
    ...(chosen === undefined ? [] : [where ?? chosen.id]),
    say(shellTexts[place.area], language),
    ...(region?.demonstration === true ? [say(shellTexts.demonstration, language)] : []),
    "Prehosp",
  ].join(" · ");
};
