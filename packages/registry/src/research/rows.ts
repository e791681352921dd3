import { compareInstants } from "@prehosp/model/time";
import type { Element } from "../element.ts";
import { eventOf, keyOf } from "../event-of.ts";
import type { CaseOfPerson } from "../law/release.ts";
import type { Areas } from "./areas.ts";
import { placesToHold } from "./areas.ts";
import type { Cell } from "./cell.ts";
import { cellOf, keptBack } from "./cell.ts";
import { movedDay } from "./coarse.ts";
import type { Column } from "./columns.ts";
import type { ResearchProject } from "./project.ts";
import type { Pseudonym } from "./pseudonym.ts";
import type { InGroup } from "./small.ts";
import { recognisable, smallGroups } from "./small.ts";

interface Row {
  readonly key: string;
  readonly moved: Pseudonym;
  readonly event: ReturnType<typeof eventOf>;
  readonly cells: ReadonlyMap<string, Cell>;
}

// By pseudonym, so that the order of the file tells nothing; a person's own cases by time.
const order = (a: Row, b: Row): number => {
  if (a.moved.person !== b.moved.person) return a.moved.person < b.moved.person ? -1 : 1;
  if (a.event !== undefined && b.event !== undefined) {
    const apart = compareInstants(a.event.at, b.event.at);
    if (apart !== 0) return apart;
  } else if (a.event !== b.event) return a.event === undefined ? 1 : -1;
  return a.key < b.key ? -1 : 1;
};

const groupOf = ({ cells }: Row): string =>
  JSON.stringify([...cells].filter(([id]) => recognisable.has(id)).map(([, cell]) => [cell.value, cell.absent]));

const placeOf = ({ cells, moved }: Row): readonly InGroup[] => {
  const place = cells.get("municipality")?.value;
  return place === undefined ? [] : [{ person: moved.person, group: place }];
};

// Nothing after this sees more of a case than what was approved.
const rowOf = (
  one: CaseOfPerson,
  elements: readonly Element[],
  project: ResearchProject,
  areas: Areas,
  moved: Pseudonym,
): Row => {
  const entries = elements.flatMap((element) => {
    const entry = one.case.values[element.id];
    return entry === undefined ? [] : [{ element, entry }];
  });
  const values = Object.fromEntries(entries.map(({ element, entry }) => [element.id, entry]));
  const cells = entries.map(
    ({ element, entry }) => [element.id, cellOf(element, entry, project, areas, moved)] as const,
  );
  return { key: keyOf(one.case), moved, event: eventOf({ ...one.case, values }), cells: new Map(cells) };
};

/**
 * The lines of a project's file in the order of its columns, with a mark on those in a group of too few, and the number of cases in such
 * groups. Places with too few persons are held back in all lines of them.
 */
export const rowsOf = (
  taken: readonly CaseOfPerson[],
  elements: readonly Element[],
  columns: readonly Column[],
  project: ResearchProject,
  areas: Areas,
  as: (one: CaseOfPerson) => Pseudonym,
): { readonly rows: readonly (readonly string[])[]; readonly few: number; readonly placesHeld: number } => {
  const open = taken.map((one) => rowOf(one, elements, project, areas, as(one)));
  const held = placesToHold(open.flatMap(placeOf), project.fewest);
  const rows = open
    .map((row) =>
      placeOf(row).some(({ group }) => held.has(group))
        ? { ...row, cells: new Map([...row.cells, ["municipality", keptBack("withheld")]]) }
        : row,
    )
    .toSorted(order);
  const small = smallGroups(
    rows.map((row) => ({ person: row.moved.person, group: groupOf(row) })),
    project.fewest,
  );
  const nth = new Map<string, number>();
  const written = rows.map((row) => {
    const { person } = row.moved;
    nth.set(person, (nth.get(person) ?? 0) + 1);
    const made = {
      person,
      case: String(nth.get(person)),
      event_day: row.event === undefined ? "" : movedDay(row.event.day, row.moved),
      few: small.has(groupOf(row)) ? "yes" : "no",
    };
    return columns.map((column) =>
      "made" in column ? made[column.made] : (row.cells.get(column.element.id)?.[column.part] ?? ""),
    );
  });
  return { rows: written, few: rows.filter((row) => small.has(groupOf(row))).length, placesHeld: held.size };
};
