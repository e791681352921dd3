import { instantOf } from "@prehosp/model/time";
import { hub } from "../api/client.ts";
import type { Problem } from "../api/problem.ts";
import { readiness } from "../readiness/ask.ts";
import { drills } from "./ask.ts";
import type { HeldDrill } from "./held.ts";
import { meAmong } from "./me.ts";

/** The people of an organisation by opaque key; nobody, where the hub does not say. */
export const peopleOf = async (organisation: string): Promise<readonly string[]> => {
  const people = await readiness.people(organisation);
  return people.ok ? people.value.map(({ person }) => person).toSorted() : [];
};

/** A drill as the hub tells it now, to be held on the device; what does not change while it lasts is as it was held before. */
export const fetchDrill = async (
  date: string,
  before: HeldDrill | undefined,
): Promise<{ readonly held: HeldDrill } | { readonly problem: Problem }> => {
  const fetchedAt = instantOf(Date.now());
  const seen = await drills.class(date);
  if (!seen.ok) return { problem: seen.problem };
  const people = before?.people ?? (await peopleOf(seen.value.date.date.organisation));
  // Asked anew each time: the next who takes the tablet may be logged in as another.
  const me = await meAmong(people);
  const asked = before?.region === undefined ? await hub.region() : undefined;
  const region = asked?.ok === true ? asked.value : before?.region;
  return {
    held: {
      id: date,
      class: seen.value,
      people,
      called: before?.called ?? {},
      ...(me === undefined ? {} : { me }),
      ...(region === undefined ? {} : { region }),
      fetchedAt,
    },
  };
};
