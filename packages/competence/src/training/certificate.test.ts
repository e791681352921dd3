import type { CompetenceId } from "@prehosp/model";
import { createHmac } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { certificateDocument } from "./certificate-document.ts";
import { certificateText, readCode, verificationCode } from "./certificate-text.ts";
import { registerOf, registered, verify } from "./verify.ts";
import { issued, p, radio } from "./fixtures/drill.ts";
import { syntheticNumber } from "./fixtures/synthetic.ts";

const certificate = issued("k1", ["vehicle", "handheld"]);
const sign = (text: string): string => createHmac("sha256", "test-key").update(text).digest("hex");
const code = verificationCode(sign(certificateText(radio, certificate)))!;

describe("the code of a certificate", () => {
  test("rests on everything the paper claims, whatever the order of terminal types", () => {
    const text = certificateText(radio, certificate);
    expect(certificateText(radio, { ...certificate, terminalTypes: ["handheld", "vehicle"] })).toBe(text);
    const others = [
      certificateText(radio, { ...certificate, person: p("another") }),
      certificateText(radio, { ...certificate, terminalTypes: ["handheld"] }),
      certificateText({ ...radio, gives: ["other" as CompetenceId] }, certificate),
      certificateText(radio, { ...certificate, by: p("another") }),
    ];
    expect(new Set([text, ...others]).size).toBe(5);
    expect(JSON.parse(text)).toMatchObject({ person: "learner", issued: "2026-11-25", certificate: "k1" });
  });

  test("is read as people type it, and nothing else passes", () => {
    expect(code).toMatch(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){3}$/);
    expect(verificationCode("abc")).toBeUndefined();
    expect(verificationCode("z".repeat(64))).toBeUndefined();
    expect(verificationCode("0".repeat(64))).toBe("00000-00000-00000-00000");
    expect(verificationCode(`${"0".repeat(24)}1`)).toBe("00000-00000-00000-00001");
    expect(readCode("ooooo iiiii LLLLL 00000")).toBe("00000-11111-11111-00000");
    expect([readCode(""), readCode("U".repeat(20)), readCode(`${code}0`)]).toEqual([undefined, undefined, undefined]);
  });

  test("comes back for any signature, in lower case, without hyphens or with spaces", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        const made = verificationCode(Buffer.from(bytes).toString("hex"))!;
        expect(readCode(made.toLowerCase().replaceAll("-", ""))).toBe(made);
        expect(readCode(` ${made.replaceAll("-", " ")} `)).toBe(made);
      }),
    );
  });
});

describe("whoever checks a certificate", () => {
  const one = registered(radio, { issued: certificate, revoked: [] }, code);

  test("is told valid, revoked or unknown, and never whose it is", () => {
    const register = registerOf([one, { ...one, code: "00000-00000-00000-00000", revoked: true }]);
    const answer = verify(register, code.toLowerCase());
    expect(answer).toEqual({
      status: "valid",
      course: "radio-user",
      terminalTypes: ["handheld", "vehicle"],
      issued: "2026-11-25",
    });
    expect(verify(register, "OOOOOOOOOOOOOOOOOOOO")).toEqual({ status: "revoked" });
    expect(verify(register, "11111-11111-11111-11111")).toEqual({ status: "unknown" });
    expect(verify(register, "<script>")).toEqual({ status: "unknown" });
    expect(JSON.stringify(answer)).not.toContain("learner");
  });

  test("is told revoked where one code is both, whatever the order", () => {
    const both = [one, { ...one, revoked: true }];
    for (const list of [both, both.toReversed()]) expect(verify(registerOf(list), code)).toEqual({ status: "revoked" });
  });
});

describe("what stands on the paper", () => {
  const names = { learner: "Modig Lanterne", instructor: "Stille Fjære", issuer: "Demo brannvesen" };
  const paper = (language: "nb" | "nn" | "en", revoked = false) => {
    const made = certificateDocument(
      radio,
      { issued: certificate, revoked: revoked ? [{} as never] : [] },
      { names, code, language },
    );
    return "document" in made ? made.document : undefined;
  };

  test("is in three languages, with names, types, day, number and code", () => {
    expect(paper("nb")?.title).toBe("Endelig kursbevis");
    expect(paper("nn")?.lines.map((l) => l.label)).toContain("Namn");
    expect(paper("en")?.lines.map((l) => l.value)).toEqual([
      "Modig Lanterne",
      "Radio terminal, user",
      "handheld, vehicle",
      "7.5",
      "25.11.2026",
      "Stille Fjære",
      "Demo brannvesen",
      "k1",
      code,
    ]);
    expect(paper("nb")?.items).toEqual(["Bytte talegruppe", "Sambandsprosedyre"]);
    expect(paper("nb", true)?.title).toBe("Kursbeviset er trukket tilbake");
  });

  test("is never made with a national number in a name", () => {
    const learner = `Modig Lanterne ${syntheticNumber}`;
    const made = certificateDocument(
      radio,
      { issued: certificate, revoked: [] },
      { names: { ...names, learner }, code },
    );
    expect(made).toEqual({ problem: "national-number" });
  });
});
