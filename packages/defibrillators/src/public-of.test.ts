import { Defibrillator } from "@prehosp/model";
import { absent, isAbsent } from "@prehosp/model/absence";
import { expect, test } from "vitest";
import { bare } from "./bare.ts";
import { publicOf } from "./public-of.ts";
import { daily, registered, span, weekly, whole } from "./test/whole.ts";

test("a registration without contact data in its texts is public as it stands", () => {
  expect(publicOf(whole)).toEqual(whole.is);
  expect(publicOf(registered({ ...bare(whole.is) }))).toEqual(bare(whole.is));
});

test("nothing of contacts, access or serial number comes out, nor what the model does not know", () => {
  const more = {
    ...whole,
    note: "hemmelig",
    is: { ...whole.is, owner: "hemmelig", position: { ...whole.is.position, by: "hemmelig" } },
  };
  const said = JSON.stringify(publicOf(more));
  for (const secret of ["Eksempel", "example.org", "00000000", "resepsjonen", "A-1", "hemmelig"])
    expect(said).not.toContain(secret);
});

test("contact data in any free text is held back, also in the reason of an absence", () => {
  const secret = "ring 412 34 567, kode 4711, kari@example.org";
  const told = absent("not-obtained", secret);
  const { position, id, ...rest } = whole.is;
  const everywhere = Object.fromEntries(Object.keys(rest).map((key) => [key, told]));
  const address = { street: secret, postCode: told, postArea: secret };
  const texts = Defibrillator.parse({ ...everywhere, id, position, name: secret, address });
  for (const is of [
    texts,
    { ...texts, whereInside: secret, manufacturer: secret, model: secret },
    { ...whole.is, hours: { kind: "words", words: secret } as const },
    { ...whole.is, hours: weekly({ ...daily(span("08:00", "16:00")), monday: told, sunday: told }) },
  ]) {
    const out = publicOf({ ...whole, is });
    expect(Defibrillator.parse(out)).toEqual(out);
    expect(JSON.stringify(out)).not.toMatch(/412|4711|example\.org/);
  }
});

test("a bare one is a word of the model in which nothing is known but the place", () => {
  const one = bare(whole.is);
  expect(Defibrillator.parse(one)).toEqual(one);
  const { id, name, position, address, ...rest } = one;
  expect([id, name, position]).toEqual([whole.is.id, whole.is.name, whole.is.position]);
  expect([...Object.values(rest), ...Object.values(address)].every(isAbsent)).toBe(true);
});
