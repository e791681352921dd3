import type { Defibrillator, Remark } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import { withoutContacts } from "../contacts/without-contacts.ts";
import { hoursToText } from "../hours/hours-to-text.ts";
import type { Tags } from "./from-tags.ts";
import { ACCESS, LONGEST_VALUE } from "./osm-words.ts";

/** What of a defibrillator OpenStreetMap's tags can say; contact data in its words is held back. */
export const toTags = (aed: Defibrillator): { readonly tags: Tags; readonly remarks: readonly Remark[] } => {
  const remarks: Remark[] = [];
  const tags: Record<string, string> = {};
  const put = (key: string, field: string, value: string | undefined): void => {
    if (value === undefined) return;
    const free = withoutContacts(value);
    if (free.held)
      remarks.push({ code: "contact-held-back", path: `/${field}`, means: "Contact data is not published" });
    // What is too long is left out rather than cut; whoever reads it back sees that it is not there.
    if (Array.from(free.text).length <= LONGEST_VALUE) tags[key] = free.text;
  };
  const { address, hours, openTo, indoor, locked, floor, lastConfirmed } = aed;
  tags[aed.active === false ? "disused:emergency" : "emergency"] = "defibrillator";
  put("name", "name", aed.name);
  put("defibrillator:location", "whereInside", text(aed.whereInside));
  const [, street, number] = /^(.*\S) (\d{1,5}[A-Za-zÆØÅæøå]?)$/u.exec(text(address.street) ?? "") ?? [];
  put("addr:street", "address/street", street ?? text(address.street));
  put("addr:housenumber", "address/street", number);
  put("addr:postcode", "address/postCode", text(address.postCode));
  put("addr:city", "address/postArea", text(address.postArea));
  put("opening_hours", "hours", known(hours) ? hoursToText(hours) : undefined);
  put("access", "openTo", known(openTo) ? ACCESS[openTo] : undefined);
  put("indoor", "indoor", yesOrNo(indoor));
  put("locked", "locked", yesOrNo(locked));
  put("manufacturer", "manufacturer", text(aed.manufacturer));
  put("model", "model", text(aed.model));
  if (known(floor)) tags["level"] = String(floor);
  if (known(lastConfirmed)) tags["check_date"] = lastConfirmed;
  return { tags, remarks };
};

const text = (value: Defibrillator["model"]): string | undefined => (known(value) ? value : undefined);
const yesOrNo = (value: Defibrillator["indoor"]): string | undefined =>
  known(value) ? (value ? "yes" : "no") : undefined;
