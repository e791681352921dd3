import type { Text } from "@prehosp/model";
import { createContext, useContext } from "react";
import type { OnBoard, RegionSeen } from "../api/words.ts";
import { hubTexts } from "../texts/hub-codes.ts";

/** What units and organisations are called; an id that nothing is known of is shown as it stands. */
export interface Names {
  readonly unit: (id: string) => string;
  readonly organisation: (id: string) => string;
  /** The organisations of the region, by id. */
  readonly organisations: readonly string[];
  /** What kind of channel it is; undefined where the region says no more than its id. */
  readonly channel: (id: string) => Text | undefined;
}

const channelKinds: Readonly<Record<string, Text>> = hubTexts.channel;

const NamesContext = createContext<Names>({
  unit: (id) => id,
  organisation: (id) => id,
  organisations: [],
  channel: () => undefined,
});

export const NamesProvider = NamesContext.Provider;
export const useNames = (): Names => useContext(NamesContext);

/** The names from the board and the region, and of neighbours' control rooms from the roll-outs. */
export const namesOf = (
  units: readonly OnBoard[],
  region: RegionSeen | undefined,
  rooms: ReadonlyMap<string, string> = new Map(),
): Names => {
  const byUnit = new Map<string, string>(units.map(({ unit }) => [unit.id, unit.name]));
  const byOrganisation = new Map(region?.organisations?.map(({ id, name }) => [id, name]));
  const nb = (name: RegionSeen["name"]) => (typeof name === "string" ? name : name.nb);
  const kindOf = new Map(region?.channels?.map(({ id, kind }) => [id, kind]));
  return {
    unit: (id) => byUnit.get(id) ?? id,
    organisation: (id) => byOrganisation.get(id) ?? rooms.get(id) ?? (id === region?.id ? nb(region.name) : id),
    organisations: [...byOrganisation.keys()],
    channel: (id) => channelKinds[kindOf.get(id) ?? id],
  };
};
