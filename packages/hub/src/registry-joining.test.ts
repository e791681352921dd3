import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Started, ask, deploymentOf, problem, region, start } from "./test/hub.ts";
import { A, B, registerOf } from "./test/registry.ts";

const ascending = (a: number, b: number) => a - b;
const days = "from=2026-11-01&to=2026-12-01";
const at = (value: string) => ({ value, exactness: "minute" });
// One arrest, told by two.
const event = {
  "time-registered": at("2026-11-20T13:00:00.000Z"),
  "age-years": { value: 61 },
  sex: { value: "male" },
  municipality: { value: "4204" },
};

describe("two forms that may be of one case", () => {
  const actors = [
    { credential: "officer", by: "officer-1", owner: region.id, roles: ["registry-officer"] },
    { credential: "operator", by: "operator-1", owner: region.id, roles: ["operator"] },
  ];
  let hub: Started;
  let register: ReturnType<typeof registerOf>;
  let count = 0;
  beforeAll(async () => {
    hub = await start({ deployment: deploymentOf({ doors: { access: { use: "memory", settings: { actors } } } }) });
    register = registerOf(hub);
  });
  afterAll(() => hub.stop());
  const officer = { headers: { authorization: "Bearer officer" } };
  const get = async (path: string) => (await ask(`${register.at}/${path}`, officer)).json;
  const post = (path: string, json: object) => ask(`${register.at}/${path}`, { json, ...officer });
  const write = async (form: string, path: string, more: object) => {
    count += 1;
    const { revision } = await get(`forms/${form}`);
    return post(`forms/${form}/${path}`, { window: B, n: count, seen: revision, ...more });
  };
  const opened = async (entries: object): Promise<string> => {
    const { form } = (await post("forms", { dataset: "prehosp.ohca", key: crypto.randomUUID() })).json;
    expect((await write(form, "saves", { entries })).status).toBe(201);
    return form;
  };
  const pair = async () =>
    [
      await opened({ ...event, "first-rhythm": { value: "vf" } }),
      await opened({ ...event, shocks: { value: 2 }, "first-rhythm": { value: "pea" } }),
    ] as const;
  const saying = async (is: string, keep: string, other: string, more: object = {}) => {
    count += 1;
    const [seen, seenOther] = [(await get(`forms/${keep}`)).revision, (await get(`forms/${other}`)).revision];
    return { is, keep, other, window: A, n: count, seen, seenOther, because: "other", ...more };
  };
  const say = async (...asked: Parameters<typeof saying>) => post("joinings", await saying(...asked));
  const signed = async (form: string) => {
    const { json } = await write(form, "signatures", {});
    const confirmed = (json.issues ?? []).map(({ message }: { message: string }) => message.split(":")[0]);
    return json.form ?? (await write(form, "signatures", { confirmed })).json.form;
  };
  const isPaired = async (one: string, other: string) =>
    (await get("duplicates")).some(
      ({ forms }: any) =>
        [one, other].toSorted().join() ===
        forms
          .map(({ row }: any) => row.form)
          .toSorted()
          .join(),
    );

  test("are listed with the ground and both sides, by whom it is for and nobody else", async () => {
    const [one, other] = await pair();
    const [found] = await get("duplicates");
    expect(found).toMatchObject({ ground: "alike", hours: 0, why: { nb: expect.any(String) } });
    expect(found.forms.map(({ row }: any) => row.form).toSorted()).toEqual([one, other].toSorted());
    const says = Object.fromEntries(found.compared.map(({ element, says: what }: any) => [element, what]));
    expect(says).toMatchObject({ sex: "same", "first-rhythm": "different" });
    const values = found.forms.map(({ values: { "first-rhythm": rhythm } }: any) => rhythm.value);
    expect(values.toSorted()).toEqual(["pea", "vf"]);
    const operator = { headers: { authorization: "Bearer operator" } };
    const asked = await saying("two-cases", one, other, { because: "two-people" });
    expect(problem(await ask(`${register.at}/duplicates`, operator), 403).type).toBe("access-WrongRole");
    problem(await ask(`${register.at}/joinings`, { json: asked, ...operator }), 403);
    expect(await post("joinings", asked)).toMatchObject({ status: 201, json: { new: true } });
    expect(await isPaired(one, other)).toBe(false);
  });

  test("are joined: the one that stays has what both had, a disagreement to choose in, and counts alone", async () => {
    const before = await get(`coverage?${days}`);
    const [keep, other] = await pair();
    await signed(keep);
    await signed(other);
    expect((await post(`forms/${other}/deliveries`, {})).json.deliveries).toMatchObject([{ receipt: "accepted" }]);
    const joined = await say("merged", keep, other, { because: "same-event" });
    expect(joined).toMatchObject({
      status: 201,
      json: {
        keep: {
          standing: "draft",
          holds: [other],
          values: { shocks: { value: 2 } },
          conflicts: [{ element: "first-rhythm" }],
        },
        other: { standing: "joined", into: keep, toWithdraw: true, values: { shocks: { value: 2 } } },
      },
    });
    expect(joined.json.keep.history.at(-1)).toMatchObject({
      type: "joined",
      because: "same-event",
      other,
      by: "officer-1",
    });
    expect(await isPaired(keep, other)).toBe(false);
    problem(await write(other, "saves", { entries: { shocks: { value: 9 } } }), 409);
    problem(await post(`forms/${other}/deliveries`, {}), 409);
    await write(keep, "settlements", { element: "first-rhythm", choice: 0, because: "nearer-the-event" });
    expect(await signed(keep)).toMatchObject({ standing: "signed", conflicts: [] });
    const after = await get(`coverage?${days}`);
    expect([after.registered - before.registered, after.drafts - before.drafts]).toEqual([1, 0]);
    expect((await get("forms?standing=joined")).map(({ form }: any) => form)).toEqual([other]);
    expect((await get(`exports?${days}`)).manifest.cases).toBe(after.registered);
    expect((await get(`quality?${days}`)).datasets[0].all.cases).toBe(after.registered);
  });

  test("are no longer counted as possible duplicates of the register when they are said to be two", async () => {
    const [one, other] = await pair();
    for (const form of [one, other]) await signed(form);
    const pairs = async () => (await get(`quality?${days}`)).datasets[0].all.duplicates.length;
    const before = await pairs();
    await say("two-cases", one, other, { because: "two-arrests" });
    expect(await pairs()).toBe(before - 1);
    const apart = async () =>
      (await get("kept-apart")).find(({ forms }: any) => forms.some(({ form }: any) => form === one));
    expect(await apart()).toMatchObject({ because: "two-arrests", by: "officer-1" });
    expect((await say("unmerged", other, one, { because: "new-information" })).status).toBe(201);
    expect(await apart()).toBeUndefined();
    expect(await pairs()).toBe(before);
  });

  test("are taken apart again as they were", async () => {
    const [keep, other] = await pair();
    const before = [await get(`forms/${keep}`), await get(`forms/${other}`)];
    await say("merged", keep, other);
    const apart = await say("unmerged", keep, other, { because: "joined-by-mistake" });
    expect(apart.status).toBe(201);
    const bare = (view: any) => ({ ...view, history: [], revision: 0 });
    expect([apart.json.keep, apart.json.other].map(bare)).toEqual(before.map(bare));
    expect(await isPaired(keep, other)).toBe(true);
  });

  test("are joined once, however often and by how many it is said at once", async () => {
    const [keep, other] = await pair();
    const asked = await saying("merged", keep, other);
    const resent = await Promise.all([1, 2, 3].map(() => post("joinings", asked)));
    expect(resent.map(({ status }) => status).toSorted(ascending)).toEqual([200, 200, 201]);
    expect((await get(`forms/${keep}`)).history).toHaveLength(3);
    problem(await post("joinings", { ...asked, because: "same-event" }), 409);
    const [a, b] = await pair();
    const ways = await Promise.all([
      post("joinings", await saying("merged", a, b)),
      post("joinings", await saying("merged", b, a)),
    ]);
    expect(ways.map(({ status }) => status).toSorted(ascending)).toEqual([201, 409]);
    const standing = [(await get(`forms/${a}`)).standing, (await get(`forms/${b}`)).standing];
    expect(new Set(standing)).toEqual(new Set(["draft", "joined"]));
  });

  test("are never joined into one that is dismissed at the same moment, and lose nothing that is saved then", async () => {
    const [keep, other] = await pair();
    const asked = await saying("merged", keep, other);
    await Promise.all([
      post("joinings", asked),
      write(keep, "dismissals", { because: "no-arrest" }),
      write(other, "saves", { entries: { "age-years": { value: 62 } } }),
    ]);
    const [one, two] = [await get(`forms/${keep}`), await get(`forms/${other}`)];
    expect([one.standing, two.standing]).not.toEqual(["dismissed", "joined"]);
    // What was saved in the one that went in is known in the one that goes on, as it is disputed there.
    const isLost = two.standing === "joined" && two.values["age-years"].value === 62 && one.conflicts.length < 2;
    expect(isLost).toBe(false);
  });

  test("are refused where one is not there, is the same, is of another dataset, or was not looked at as it stands", async () => {
    const [keep, other] = await pair();
    const asked = await saying("merged", keep, other);
    expect(problem(await post("joinings", { ...asked, other: "nothing-here" }), 404).type).toBe("not-found");
    expect(problem(await post("joinings", { ...asked, other: keep }), 422).type).toBe("same-form");
    const ihca = (await post("forms", { dataset: "prehosp.ihca", key: crypto.randomUUID() })).json.form;
    expect(problem(await post("joinings", { ...asked, other: ihca, seenOther: 1 }), 422).type).toBe("not-comparable");
    expect(problem(await post("joinings", { ...asked, seen: 1 }), 409).type).toBe("changed-since");
    expect(problem(await post("joinings", { ...asked, is: "unmerged" }), 409).type).toBe("wrong-standing");
    problem(await post("joinings", { ...asked, because: "two-people" }), 422);
  });

  test("leave nothing of health in the log", () => {
    expect(hub.logs.join("\n")).not.toMatch(/first-rhythm|municipality|age-years/);
  });
});
