import { describe, expect, it } from "vitest";
import { type Started, ask, incident, region, start } from "./test/hub.ts";

const FIRE = "brann-evje-1";
const kinds = (path: string, hub: Started) => `${hub.url}/api/v1/${path}`;

/** A hub with one arrest reported and one fire crew alarmed against the order of the proposal. */
const alarmed = async () => {
  const hub = await start();
  const report = incident();
  const post = (path: string, json: unknown = {}) => ask(kinds(path, hub), { json });
  const get = (path: string) => ask(kinds(path, hub));
  expect((await post("incidents", report)).status).toBe(201);
  const at = `incidents/${report.id}`;
  const decided = await post(`${at}/decisions`, { alarm: [{ unit: FIRE, route: "110" }], deviates: true });
  expect(decided.status).toBe(201);
  return { hub, post, get, at, decided: decided.json };
};

describe("story 1: after the alarm", () => {
  it("goes from the reason of a deviation to a unit that is free at once and a work list with what is missing", async () => {
    const { hub, post, get, at, decided } = await alarmed();
    expect(decided.out).toContain(FIRE);
    const [decision] = decided.decisions;
    const explained = await post(`${at}/decisions/${decision.fact}/reason`, { reason: "local-knowledge" });
    expect(explained.json.decisions[0].reason).toBe("local-knowledge");
    expect((await post(`${at}/decisions/no-such-fact/reason`, { reason: "other" })).status).toBe(422);

    const asked = await post(`${at}/asked`, { whom: "neighbour-AMK" });
    const [question] = asked.json.asked;
    const answered = await post(`${at}/asked/${question.fact}/answer`, { answer: "cannot" });
    expect(answered.json.answered).toMatchObject([{ asked: question.fact, answer: "cannot" }]);

    const [to] = answered.json.proposal.ordinary;
    const report = { to: to.unit, arrived: { absent: "unknown" }, help: ["compressions"], circumstances: [] };
    expect((await post(`${at}/missions/${FIRE}/report`, report)).json.missions[0].report.help).toEqual([
      "compressions",
    ]);
    const crew = await post(`${at}/missions/${FIRE}/crew`, { serviceNumber: "PLANTET-42" });
    expect(crew.json.missions[0].crew).toBe("service-number");
    expect(crew.text).not.toContain("PLANTET");

    const closed = await post(`${at}/missions/${FIRE}/closed`);
    expect(closed.json.out).not.toContain(FIRE);
    expect(closed.json.missions[0]).toMatchObject({ unit: FIRE, operativelyClosed: true, complete: false });
    const list = await get("work-list");
    expect(list.json.map((item: { code: string }) => item.code)).toContain("arrival-documented");
    expect(list.text).not.toContain("PLANTET");

    const [item] = list.json.filter((one: { code: string }) => one.code === "arrival-documented");
    await post(`${at}/settled`, { element: item.element, because: "unit-cannot-recall" });
    const after = (await get("work-list")).json as { element: string }[];
    expect(after.map((one) => one.element)).not.toContain(item.element);
    await hub.stop();
  });

  it("stands down everybody who is out in one step, and says which message went", async () => {
    const { hub, post, at } = await alarmed();
    const down = await post(`${at}/stand-down`);
    expect(down.json.out).toEqual([]);
    expect(down.json.alarms.map((a: { message: string }) => a.message)).toEqual(
      expect.arrayContaining(["alarm", "stand-down"]),
    );
    await hub.stop();
  });

  it("what ended lawfully leaves the gaps and stands among what is settled", async () => {
    const { hub, post, get, at } = await alarmed();
    const [gap] = (await get(at)).json.gaps;
    const settled = (await post(`${at}/settled`, { element: gap.element, because: "not-measured" })).json;
    expect(settled.gaps.map((g: { element: string }) => g.element)).not.toContain(gap.element);
    expect(settled.settled).toMatchObject([{ element: gap.element, because: "not-measured" }]);
    await hub.stop();
  });

  it("two who have the incident open see each other by key, and one who leaves is gone", async () => {
    const { hub, post, at } = await alarmed();
    const [mine, yours] = [crypto.randomUUID(), crypto.randomUUID()];
    await post(`${at}/presence`, { window: mine });
    const both = await post(`${at}/presence`, { window: yours });
    expect(both.json.here.map((one: { window: string }) => one.window)).toEqual([mine, yours]);
    expect(Object.keys(both.json.here[0]).toSorted()).toEqual(["by", "since", "window"]);
    expect((await post(`${at}/presence`, { window: yours, leaving: true })).json.here).toHaveLength(1);
    // What it said before it left, and is heard after it: it is gone.
    expect((await post(`${at}/presence`, { window: yours, n: 2, leaving: true })).json.here).toHaveLength(1);
    expect((await post(`${at}/presence`, { window: yours, n: 1 })).json.here).toHaveLength(1);
    expect((await post(`${at}/presence`, { window: yours, n: 3 })).json.here).toHaveLength(2);
    // A tab that is closed may be gone before it has said so: its line breaks, and with it everything it had open.
    const line = new AbortController();
    await fetch(`${hub.url}/api/v1/stream?window=${yours}`, { signal: line.signal });
    line.abort();
    const here = async () => (await post(`${at}/presence`, { window: mine })).json.here.length as number;
    await expect.poll(here, { timeout: 10_000 }).toBe(1);
    await hub.stop();
  });

  it("an incident that turns into another is judged anew from then on", async () => {
    const { hub, post, at } = await alarmed();
    const changed = await post(`${at}/changes`, { urgency: "haster" });
    expect(changed.json.incident.urgency).toBe("haster");
    await hub.stop();
  });

  it("tells of the channels by id and kind", async () => {
    const hub = await start();
    const { channels } = (await ask(`${hub.url}/api/v1/region`)).json;
    expect(channels).toEqual(region.channels.map(({ id, kind }) => ({ id, kind })));
    await hub.stop();
  });
});

describe("story 2: the medical director's Monday", () => {
  it("reviews a period, replays it behind the answer, and takes a draft to both signatures", async () => {
    const { hub, post, get, at } = await alarmed();
    const review = await get("review?from=2026-01-01&to=2027-12-31");
    expect(review.json.review.incidents).toBe(1);
    expect(review.text).not.toContain("test-operator");
    expect((await get(at)).json.ladder.map((r: { name: string }) => r.name)).toContain("answer");

    const period = { from: "2026-01-01", to: "2027-12-31" };
    const begun = await post("replays", { period });
    expect(begun.status).toBe(201);
    await expect.poll(async () => (await get(`replays/${begun.json.id}`)).json.state, { timeout: 20_000 }).toBe("done");
    expect((await get(`replays/${begun.json.id}`)).json.report.incidents).toBe(1);
    const wrong = await post("replays", { period: { from: "2026-02-01", to: "2026-01-01" } });
    await expect.poll(async () => (await get(`replays/${wrong.json.id}`)).json.state).toBe("refused");
    expect((await get("replays/none")).status).toBe(404);

    const [base] = (await get("agreements")).json;
    const { id: _, decided: __, replaces: ___, signatures: ____, ...changes } = base;
    const draft = {
      id: "draft-1",
      changes: { ...changes, from: "2099-01-01" },
      author: { role: "medical-director", organisation: region.id },
      decided: base.decided,
    };
    expect((await post("agreements/drafts", { ...draft, replayed: "none" })).status).toBe(404);
    const made = await post("agreements/drafts", { ...draft, replayed: begun.json.id });
    expect(made.json.draft.replay.summary).toMatch(/hendelser/);
    expect(made.json.problems ?? made.json).toEqual([]);
    const proposed = await post("agreements/drafts/draft-1/steps", { step: "propose" });
    expect(proposed.json.state).toBe("proposed");
    for (const side of ["commissioner", "provider"] as const) {
      const { organisation } = base[side];
      const step = { step: "sign", side, organisation, role: "leader", document: proposed.json.document };
      expect((await post("agreements/drafts/draft-1/steps", step)).status).toBe(201);
    }
    expect((await get("agreements/drafts")).json[0]).toMatchObject({ state: "signed", problems: [] });
    const again = {
      step: "sign",
      side: "provider",
      organisation: "stranger",
      role: "x",
      document: proposed.json.document,
    };
    expect((await post("agreements/drafts/draft-1/steps", again)).status).toBe(422);
    await hub.stop();
  });
});
