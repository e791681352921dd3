import * as z from "zod";
import { asked } from "../api/client.ts";

/** Whoever is logged in, where that is one of these people; the hub tells a key, never a name. */
export const meAmong = async (people: readonly string[]): Promise<string | undefined> => {
  const me = people.length === 0 ? undefined : await asked(z.looseObject({ by: z.string() }), "me");
  return me?.ok === true && people.includes(me.value.by) ? me.value.by : undefined;
};
