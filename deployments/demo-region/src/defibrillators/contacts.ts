import type { DefibrillatorContact } from "@prehosp/model";
import { inventName } from "../people/invented.ts";
import type { Seeded } from "../seeded.ts";

/** An invented contact: nobody has the name, no subscriber has a number that begins with 0, and no mail goes to `.invalid`. */
export const inventContact = (draws: Seeded): DefibrillatorContact => {
  const name = inventName(draws);
  const digits = String(draws.whole(0, 999_9999)).padStart(7, "0");
  const mail = name.toLowerCase().replace(" ", ".").replaceAll("å", "aa").replaceAll("ø", "o").replaceAll("æ", "ae");
  return { name, email: `${mail}@demo.invalid`, phone: `0${digits.slice(0, 3)} ${digits.slice(3)}` };
};
