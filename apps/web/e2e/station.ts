import type { Demonstration } from "./demonstration.ts";

interface UnitRead {
  readonly unit: { readonly id: string; readonly name: string; readonly organisation: string };
}
interface StationRead {
  readonly line: {
    readonly why: readonly { readonly person?: string }[];
  };
  readonly crew: { readonly members: readonly string[] };
}

/** A unit as the demonstration has it: whose it is, who may check off there, its crew, and those of it who lack something or soon will. */
export const stationOf = async (demo: Demonstration, unit: string) => {
  const units = (await demo.get("units")) as readonly UnitRead[];
  const of = units.find((one) => one.unit.id === unit)?.unit;
  if (of === undefined) throw new Error(`the demonstration has no unit ${unit}`);
  const { line, crew } = (await demo.get(`stations/${unit}`)) as StationRead;
  return {
    name: of.name,
    organisation: of.organisation,
    instructor: `instruktor-${of.organisation}`,
    members: crew.members,
    lacking: line.why.flatMap(({ person }) => person ?? []),
  };
};
