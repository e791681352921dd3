import type { Region } from "@prehosp/chain";
import { municipalities } from "@prehosp/demo-region";
import { type Recorded, known } from "@prehosp/model/absence";
import { absenceWords } from "../explain/words.ts";

/** What municipalities are called; a region's data names them by number only, the demonstration's places are known. */
export const municipalityName = (number: string): string => {
  const name = municipalities.find((m) => m.number === number)?.name;
  return name === undefined ? `kommune ${number}` : `${name} (${number})`;
};

export const recordedMunicipality = (m: Recorded<string>): string =>
  known(m) ? municipalityName(m) : `kommune ${absenceWords[m.absent]}`;

export const unitName =
  ({ units }: Pick<Region, "units">) =>
  (id: string): string =>
    units.find((u) => u.id === id)?.name ?? id;
