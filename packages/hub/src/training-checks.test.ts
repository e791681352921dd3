import { addSeconds } from "@prehosp/model/time";
import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { INSTRUCTOR, today } from "./test/crew.ts";
import { ask, problem } from "./test/hub.ts";
import { as, certificate, check, now, training, trainingHub, whole } from "./test/training.ts";

const { get, logs, post, url } = trainingHub();

describe("what a tablet sends", () => {
  test("each thing is new, known or refused with why; nothing of what is refused is kept", async () => {
    const good = check("t-1", "learner-t", "procedure");
    const facts = [
      good,
      { ...good, outcome: "failed" },
      check("t-2", "learner-t", "procedure", { at: addSeconds(now(), 3 * 86_400) }),
      check("t-3", INSTRUCTOR, "procedure"),
      check("t-4", "learner-t", "procedure", { date: "no-class" }),
      check("t-5", "learner-t", "procedure", { knownAt: now() }),
      { ...check("t-6", "learner-t", "procedure"), outcome: "perhaps" },
      { ...certificate("t-7", "learner-t"), at: now(), kind: "certificate-issued" },
      17,
      good,
    ];
    const { json, status } = await post(training, { facts });
    expect(status).toBe(201);
    expect(json.taken.map((t: { was: string; why?: string }) => [t.was, t.why])).toEqual([
      ["new", undefined],
      ["refused", "same-id-other-content"],
      ["refused", "from-the-future"],
      ["refused", "self-attested"],
      ["refused", "no-such-date"],
      ["refused", "wrong-shape"],
      ["refused", "wrong-shape"],
      ["refused", "not-sent-this-way"],
      ["refused", "wrong-shape"],
      ["known", undefined],
    ]);
    expect(json.taken[6].issues.map((i: { path: string }) => i.path)).toContain("/outcome");
    const seen = (await get("courses/dates/class-1")).json.learners.find(
      (l: { person: string }) => l.person === "learner-t",
    );
    expect(seen.parts.find((p: { item: string }) => p.item === "procedure")).toMatchObject({
      outcome: "passed",
      decided: ["t-1"],
    });
    expect(seen.refused).toEqual([]);
    // Later, with other content: still refused.
    const again = await post(training, { facts: [{ ...good, outcome: "failed" }] });
    expect(again.json.taken).toEqual([{ id: "t-1", was: "refused", why: "same-id-other-content" }]);
  });

  test("what devices disagree on is told with who wrote what, when and where, until one settles it", async () => {
    const one = check("d-1", "learner-d", "procedure");
    const other = check("d-2", "learner-d", "procedure", { outcome: "failed", device: "t2" });
    const part = async () =>
      (await get("courses/dates/class-1")).json.learners
        .find((l: { person: string }) => l.person === "learner-d")
        .parts.find((p: { item: string }) => p.item === "procedure");
    await post(training, { facts: [one] });
    expect(await part()).not.toHaveProperty("conflict");
    await post(training, { facts: [other] });
    const told = await part();
    expect(told.outcome).toBe("conflicting");
    const by = INSTRUCTOR;
    expect(told.conflict.toSorted((a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1))).toEqual([
      { id: "d-1", outcome: "passed", at: one.at, device: "t1", by },
      { id: "d-2", outcome: "failed", at: other.at, device: "t2", by },
    ]);
    await post(training, { facts: [check("d-3", "learner-d", "procedure", { settles: ["d-1", "d-2"] })] });
    expect(await part()).toMatchObject({ outcome: "passed", decided: ["d-3"] });
    expect(await part()).not.toHaveProperty("conflict");
  });

  test("what an instructor who is not qualified saw is kept, does not count, and says why", async () => {
    const { json } = await post(training, { facts: [check("u-1", "learner-u", "procedure", { by: "somebody" })] });
    expect(json.taken).toEqual([{ id: "u-1", was: "new", why: "instructor-not-qualified" }]);
  });

  test("is for who acts for the organisation, and a body that is none is 422 with its path", async () => {
    expect(problem(await post(training, { facts: [check("x", "p", "procedure")] }, "amk"), 403).type).toBe(
      "access-WrongOrganisation",
    );
    expect(problem(await post(training, { facts: [] }), 422).issues?.[0]?.path).toBe("/body/facts");
  });
});

describe("a certificate", () => {
  test("is issued when both parts are done, is on paper with a code, and is revoked; the code never says whose", async () => {
    const person = "learner-k";
    const early = problem(await post("certificates", certificate("k-0", person)), 422);
    expect([early.detail, early.issues?.map((i) => i.message)]).toEqual([
      "parts-missing",
      ["pre-course-not-recorded", "item-not-done", "item-not-done", "item-not-done"],
    ]);
    const [last, ...rest] = whole(person);
    await post(training, { facts: rest });
    expect(problem(await post("certificates", certificate("k-0", person)), 422).issues).toEqual([
      { path: "/parts/procedure", message: "item-not-done" },
    ]);
    await post(training, { facts: [last] });
    expect(problem(await post("certificates", certificate("k-0", person, { by: person })), 422).detail).toBe(
      "self-attested",
    );
    expect(problem(await post("certificates", certificate("k-0", person, { by: "no-one" })), 422).detail).toBe(
      "instructor-not-qualified",
    );
    const asked = { ...certificate("k-1", person), at: now() };
    const issued = await post("certificates", asked);
    expect([issued.status, issued.json.was]).toEqual([201, "new"]);
    expect([(await post("certificates", asked)).status, (await post("certificates", asked)).json.code]).toEqual([
      200,
      issued.json.code,
    ]);

    const verify = async (code: string) => (await ask(`${url()}/api/v1/verify/${code}`)).json;
    const { code } = issued.json as { code: string };
    expect(await verify(code.toLowerCase().replaceAll("-", ""))).toEqual({
      status: "valid",
      course: "radio",
      terminalTypes: ["handheld", "vehicle"],
      issued: today,
    });
    expect(await verify("ABCDE-ABCDE-ABCDE-ABCDE")).toEqual({ status: "unknown" });
    expect(await verify("not-a-code")).toEqual({ status: "unknown" });

    const names = { learner: "Åse Prøvesen Bjørkås", instructor: "Kåre Øvrebø" };
    const paper = await fetch(`${url()}/api/v1/certificates/k-1/pdf`, {
      method: "POST",
      body: JSON.stringify(names),
      headers: { ...as().headers, "content-type": "application/json" },
    });
    const bytes = Buffer.from(await paper.arrayBuffer());
    expect([paper.status, paper.headers.get("content-type"), bytes.subarray(0, 5).toString()]).toEqual([
      200,
      "application/pdf",
      "%PDF-",
    ]);
    // The font goes with it, and its table of letters names æ, ø and å. A stream may end with the byte of a carriage return.
    const raw = bytes.toString("latin1");
    const streams = [...raw.matchAll(/stream\n([\s\S]*?)\nendstream/g)].map(([, s]) => {
      try {
        return inflateSync(Buffer.from(s!, "latin1")).toString("latin1");
      } catch {
        return "";
      }
    });
    expect(raw).toContain("/FontFile2");
    for (const letter of ["00f8", "00e5", "00c5"]) expect(streams.some((s) => s.includes(`<${letter}>`))).toBe(true);
    problem(await post("certificates/k-1/pdf", names, "amk"), 403);

    const revoked = await post("certificates/k-1/revoked", { id: "k-1-r", by: "leader-1" });
    expect([revoked.status, revoked.json]).toEqual([201, { status: "revoked" }]);
    expect(await verify(code)).toEqual({ status: "revoked" });
    problem(await post("certificates/nobody/revoked", { id: "z", by: "leader-1" }), 404);
    expect(logs().join("\n")).not.toMatch(/Åse|Bjørkås/);
  });
});
