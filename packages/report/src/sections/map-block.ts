import { areaMap } from "@prehosp/figures";
import type { Context, ToldIndicator } from "../context.ts";
import { picture } from "../picture.ts";
import type { Block } from "../report.ts";
import { unitOf, valuesOf } from "../values-of.ts";

type Group = ToldIndicator["groups"][number]["of"][number];

const drawnOf = ({ measurement: one }: Group) => {
  const figure = valuesOf(one);
  if (figure !== undefined) return { value: figure.value };
  // What could not be measured is not too few.
  return one.belowMinimum && one.problems !== undefined ? {} : { withheld: true };
};

/** Municipalities on the input's map; nothing where it has none. What is no place on it stands under it. */
export const mapOf = (
  of: readonly Group[],
  title: string,
  { definition }: ToldIndicator,
  { input: { areas }, language }: Context,
): readonly Block[] => {
  if (areas === undefined) return [];
  const byId = new Map(of.map((group) => [group.id, group]));
  const onMap = new Set(areas.of.map(({ id }) => id));
  return picture(areaMap, {
    title,
    language,
    untitled: true,
    unit: unitOf(definition),
    schematic: areas.schematic,
    source: areas.source,
    areas: areas.of.map((area) => {
      const group = byId.get(area.id);
      return group === undefined ? area : { ...area, ...drawnOf(group) };
    }),
    beside: of.filter(({ id }) => !onMap.has(id)).map((group) => ({ label: group.label, ...drawnOf(group) })),
  });
};
