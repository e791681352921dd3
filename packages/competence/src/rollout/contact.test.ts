import type { OrgId } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import { expect, it } from "vitest";
import { LeaderContact, contactsOf } from "./contact.ts";

const contact = (id: string, at: string, over: object = {}) =>
  LeaderContact.safeParse({
    id,
    room: "amk-4",
    at: `${at}T10:00:00Z`,
    knownAt: `${at}T10:05:00Z`,
    by: "role:area-instructor",
    with: "leader",
    way: "telephone",
    agreed: [{ what: "instructor-seats", date: "amk.3", seats: 6 }],
    ...over,
  });
const now = "2027-01-10T00:00:00Z" as Instant;

it("keeps every contact of a room, the latest first, as known then", () => {
  const facts = [
    contact("c1", "2027-01-03"),
    contact("c2", "2027-01-05", { agreed: [{ what: "go-live", on: "2027-03-02" }] }),
    contact("c3", "2027-01-04", { room: "amk-1" }),
    contact("c4", "2027-01-02", { knownAt: "2027-02-01T00:00:00Z", agreed: [{ what: "not-reached" }] }),
  ].map((c) => c.data!);
  expect(contactsOf(facts, "amk-4" as OrgId, now).map((c) => c.id)).toEqual(["c2", "c1"]);
  expect(contactsOf(facts, "amk-4" as OrgId, "2027-03-01T00:00:00Z" as Instant).map((c) => c.id)).toEqual([
    "c2",
    "c1",
    "c4",
  ]);
});

it("takes no telephone number, address or empty agreement", () => {
  const noted = (note: string) => contact("c1", "2027-01-03", { note }).success;
  expect(noted("Har plass i uke 6, ringer igjen 5. februar kl. 14.30")).toBe(true);
  for (const note of ["ring 22 22 55 55", "22225555", "kari@example.org", "tlf. 222 25 555"])
    expect(noted(note)).toBe(false);
  expect(contact("c1", "2027-01-03", { agreed: [] }).success).toBe(false);
});
