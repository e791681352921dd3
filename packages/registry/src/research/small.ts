/** A count that may be told: exact, or less than the least number where it is smaller and not zero. */
export type ToldCount = number | `<${number}`;

/** A count of persons' cases as a project may be told it. */
export const told = (count: number, fewest: number): ToldCount =>
  count === 0 || count >= fewest ? count : `<${fewest}`;

/** Elements by which a person could be recognised by somebody who knows them, together. */
export const recognisable: ReadonlySet<string> = new Set(["sex", "age-years", "municipality", "location", "ward"]);

/** A case's person and the group it is counted in. */
export interface InGroup {
  readonly person: string;
  readonly group: string;
}

/** The persons of each group; a person with several cases is one. */
export const personsBy = (cases: Iterable<InGroup>): ReadonlyMap<string, ReadonlySet<string>> => {
  const persons = new Map<string, Set<string>>();
  for (const { person, group } of cases) persons.set(group, (persons.get(group) ?? new Set()).add(person));
  return persons;
};

/** The groups with fewer persons than asked for. */
export const smallGroups = (cases: Iterable<InGroup>, fewest: number): ReadonlySet<string> =>
  new Set([...personsBy(cases)].flatMap(([group, all]) => (all.size < fewest ? [group] : [])));
