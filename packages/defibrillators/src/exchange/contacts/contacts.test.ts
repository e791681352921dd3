import { isNationalNumber, nationalNumber } from "@prehosp/model/identifiers";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contactsIn } from "./contacts-in.ts";
import { withoutContacts } from "./without-contacts.ts";

const kinds = (text: string): readonly string[] => contactsIn(text).map(({ kind }) => kind);
const held = (text: string): string => withoutContacts(text).text;

describe("contact data in free text", () => {
  it.each([
    ["Ring 900 00 000", "Ring […]"],
    ["Ring 90000000 for kode", "Ring […] for kode"],
    ["22 22 22 22", "[…]"],
    ["22222222", "[…]"],
    ["tlf22222222", "tlf[…]"],
    ["90 00 00 00 (vakt)", "[…] (vakt)"],
    ["900-00-000 eller 900.00.001", "[…] eller […]"],
    ["900 - 00 - 000", "[…]"],
    ["9000 0000", "[…]"],
    ["9 0 0 0 0 0 0 0", "[…]"],
    ["+47 900 00 000", "[…]"],
    ["(+47) 900 00 000", "[…]"],
    ["+4790000000", "[…]"],
    ["004790000000", "[…]"],
    ["0047 90 00 00 00", "[…]"],
    ["4790000000", "[…]"],
    ["+46 70 123 45 67", "[…]"],
    ["Tel. 0221 123456", "Tel. […]"],
    ["0221/123 456", "[…]"],
    ["ring 02800", "ring […]"],
    ["900\u00A000\u00A0000", "[…]"],
    ["9\u200B0000000", "[…]"],
    ["９００ ００ ０００", "[…]"],
    ["٩٠٠٠٠٠٠٠", "[…]"],
    ["I 2. etasje, 900 00 000", "I 2. etasje, […]"],
    ["Etasje 2 900 00 000", "Etasje 2 […]"],
    ["900 00 00022", "900 00 00022"],
    ["ring ni null null null null null null null", "ring […]"],
  ])("phone: %s", (text, left) => {
    expect(held(text)).toBe(left);
  });

  it.each([
    "ola@example.no",
    "Ola.Nordmann+aed@example.co.uk",
    "ola @ example.no",
    "ola at example.no",
    "ola at example dot no",
    "ola(at)example.no",
    "ola [at] example [dot] no",
    "ola krøllalfa example punktum no",
    "ola＠example.no",
    "spør ola@localhost",
    "ola@example.no, kari@example.no",
  ])("e-mail: %s", (text) => {
    expect(kinds(text)[0]).toBe("email");
    expect(held(text)).not.toMatch(/example|localhost/u);
  });

  it.each([
    "kode 1234",
    "Kode: 1234#",
    "dørkode=4711",
    "Koden er 12 34",
    "kode til døra er 1234",
    "pin-kode 0000",
    "PIN 1234",
    "code C1234E",
    "Door code 1234",
    "adgangskode 987654",
    "nøkkelboks 2468",
    "tast 1234 og trykk",
    "1234#",
    "kode *1234",
    "låsekode 1 2 3 4",
    "kode ett to tre fire",
    "kodelås 4711",
    "kode １２３４",
    "kode 1234 eller 5678",
    "passord 12345",
    "Kode: A12B",
    "kode 77x9",
    "Hengelås: 1234",
    "skapet åpnes med 12 34",
  ])("code: %s", (text) => {
    expect(kinds(text)[0]).toBe("code");
    expect(held(text)).not.toMatch(/\d{3}|ett to tre|１２３|A12B|77x9/u);
  });

  it.each([
    "Storgata 12",
    "Storgata 12, 4610 Kristiansand",
    "Storgata 12B 4610 Kristiansand",
    "4610 Kristiansand S",
    "0150 Oslo",
    "Nygata 4-6",
    "åpent 24/7",
    "Mo-Fr 08:00-16:00",
    "man–fre 08.00–16.00",
    "20.00-22.30",
    "kl. 20.00 - 22.00",
    "2200-0600",
    "siden 2019",
    "2025-2026",
    "skoleåret 2025/2026",
    "22.11.2026",
    "2026-11-22",
    "22/11/2026",
    "20261122",
    "22.11.2026-30.11.2026",
    "2. etasje",
    "Plan 3, rom 312",
    "rom 2010 2011",
    "rom 3010-3020",
    "3. etg. ved heis 2",
    "Ring 113",
    "Ring 110 eller 112",
    "ring 116 117",
    "58.14671, 7.995612",
    "59.9138688",
    "10 meter fra inngang 3",
    "Postnr 4610-4639",
    "ved fylkesvei 9",
    "E18 avkjørsel 62",
    "gnr 45/1234",
    "buss 100, 200 og 300",
    "Kodelås i 2. etasje",
    "postkode 4610",
    "bak skranken",
    "Hauptstraße 85, 50996 Köln",
    "Kalker Hauptstraße 247 -273",
    "Mo,Mi,Fr 7:30 - 12:00, Di 9:30 - 18:00",
    "6.00-19.30 Uhr",
    "look at entrance 2",
    "vaktmester vet",
    "nøkkel i resepsjonen",
    "organisasjon 987 654 321",
    "Tlf i resepsjonen",
    "1000 personer, 2000 plasser",
    "mobil 24/7",
    "01.02.20-03.04.21",
    "20 000 000 kr",
    "Serienr. 41234567",
    "Kode: spør vakta i 2. etasje",
    "",
  ])("left alone: %s", (text) => {
    expect(contactsIn(text)).toEqual([]);
    expect(withoutContacts(text)).toEqual({ text, held: false });
  });

  it("finds national numbers of the synthetic series, however they are split, and says only the place", () => {
    // Of the first digits of an invented person in Tenor's series, the first that has right check digits.
    const digits = Array.from({ length: 100_000 }, (_, n) => `018190${String(n).padStart(5, "0")}`).find((one) =>
      isNationalNumber(nationalNumber(one)),
    );
    if (digits === undefined) throw new Error("none");
    for (const text of [
      `Eier ${digits}.`,
      `Eier ${digits.slice(0, 6)} ${digits.slice(6)}.`,
      `Eier ${digits.slice(0, 6)}-${digits.slice(6)}.`,
    ]) {
      expect(held(text)).toBe("Eier […].");
    }
  });

  it("takes no more than the code itself", () => {
    expect(held("Kode er 4711 til skapet")).toBe("Kode er […] til skapet");
    expect(held("Code is 0000a")).toBe("Code is […]");
  });

  it("gives places in order, inside the text and none over another", () => {
    expect(contactsIn("Ring 900 00 000, kode 1234, a@b.no")).toEqual([
      { kind: "phone", from: 5, to: 15 },
      { kind: "code", from: 22, to: 26 },
      { kind: "email", from: 28, to: 34 },
    ]);
  });

  const piece = fc.constantFrom(
    "kode",
    "ring",
    "900 00 000",
    "1234",
    "@",
    "b.no",
    "a",
    " at ",
    "+47",
    "00",
    "9",
    "22 22",
    " ",
    ".",
    "-",
    "/",
    "(",
    "12",
    "4610",
    "ett to tre",
    "#",
    "…",
    "2026",
    "[…]",
    "tlf",
  );
  it("leaves nothing behind in any text", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece, { maxLength: 14 }).map((all) => all.join("")),
          fc.array(piece, { maxLength: 14 }).map((all) => all.join(" ")),
          fc.string({ unit: "binary", maxLength: 60 }),
        ),
        (text) => {
          const found = contactsIn(text);
          for (const [i, { from, to }] of found.entries()) {
            expect(from).toBeLessThan(to);
            expect(to).toBeLessThanOrEqual(text.length);
            expect(from).toBeGreaterThanOrEqual(found[i - 1]?.to ?? 0);
          }
          const rest = withoutContacts(text);
          expect(contactsIn(rest.text)).toEqual([]);
          expect(rest.held).toBe(found.length > 0);
        },
      ),
      { numRuns: 5000 },
    );
  });

  it("reads a long hostile text in a moment", () => {
    for (const one of ["9", "a", "a.", "kode ", "a at ", "9 ", "+4", "((((at", "ring ", "1-", "ett ", "900 00 000 "]) {
      expect(contactsIn(withoutContacts(one.repeat(20_000)).text)).toEqual([]);
      expect(withoutContacts(`kode ${`1234 ${one}x`.repeat(2000)}`).held).toBe(true);
    }
  });
});
