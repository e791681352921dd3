import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  CONTACT,
  DOOR,
  type WithNotices,
  dayFromNow,
  registered,
  secretOf,
  startWithNotices,
} from "../test/defibrillators.ts";
import { type Started, ask, region } from "../test/hub.ts";

let hub: WithNotices;
beforeAll(async () => {
  const places = [{ name: "Kvadraturen", position: { lat: 58.146, lng: 7.996 } }];
  hub = await startWithNotices({ region: { ...region, places } });
});
afterAll(() => hub.stop());

const to = (path: string, on: Pick<Started, "url"> = hub) => `${on.url}/hjertestartere${path}`;
const sent = (path: string, said: Readonly<Record<string, string>>) =>
  ask(to(path), { method: "POST", body: new URLSearchParams(said) });

const form = (over: Readonly<Record<string, string>> = {}) => ({
  name: "Skjemahallen",
  position: "58.16, 8.02",
  street: "Skjemaveien 1",
  postCode: "4611",
  postArea: "Kristiansand",
  floor: "0",
  indoor: "ja",
  locked: "nei",
  mobile: "nei",
  openTo: "anyone",
  hours: "24/7",
  allYear: "ja",
  manufacturer: "Prøvemerke",
  model: "Modell A",
  batteryOk: "ja",
  batteryUntil: dayFromNow(300),
  electrodesUntil: dayFromNow(300),
  access: DOOR,
  responsibleName: CONTACT.name,
  responsibleEmail: CONTACT.email,
  responsiblePhone: CONTACT.phone,
  ...over,
});

describe("without a script", () => {
  test("one is registered, confirmed by the link, found by its place, looked at and reported", async () => {
    const made = await sent("/ny?sprak=nb", form());
    expect([made.status, made.type]).toEqual([201, "text/html; charset=utf-8"]);
    const link = /href="\/hjertestartere(\/bekreft\/[^"]+)"/.exec(made.text)?.[1] ?? "";
    expect(link).toContain(hub.sent.at(-1)!.values["secret"]!);
    expect((await ask(to(""))).text).not.toContain("Skjemahallen");

    expect((await ask(to(link))).text).toContain("Skjemahallen");
    const confirmed = await sent(link, { sett: "ja", batteryOk: "ja", electrodesUntil: dayFromNow(200) });
    expect([confirmed.status, confirmed.text.includes("Takk")]).toEqual([201, true]);
    const list = (await ask(to(""))).text;
    expect(list).toMatch(/data-outcome="met"[^]*Skjemahallen/);

    const near = await sent("", { sted: "skjemaveien" });
    expect(near.text).toMatch(/Hent og vær tilbake: \d+ min[^]*/);
    const one = /href="\/hjertestartere(\/hs-[^"]+)"/.exec(list)?.[1] ?? "";
    const looked = await ask(to(one));
    expect(looked.text).toContain("Døgnåpent");
    const id = one.replace(/\?.*/, "");
    expect((await sent(`${id}/feil`, { about: "missing", words: "Borte" })).status).toBe(201);
    expect((await ask(to(id))).text).toMatch(/data-outcome="not-met"/);
  });

  test("a place of the region is found by a part of its name, one that nobody knows is said so", async () => {
    expect((await sent("", { sted: "kvadrat" })).text).toContain("Nærmest Kvadraturen");
    expect((await sent("", { sted: "ingensteds" })).text).toContain("Fant ikke stedet");
    expect((await sent("", { lat: "58.146", lng: "7.996" })).text).toContain("Nærmest stedet");
  });

  test("the first line and the page are in the language that is asked for, or that the browser names", async () => {
    expect((await ask(to(""))).text).toContain(" Start HLR. Send en annen.");
    expect((await ask(to("?sprak=nn"))).text).toMatch(/<html lang="nn">[^]*Send ein annan\./);
    const english = await ask(to(""), { headers: { "accept-language": "de, en-GB;q=0.8, nb;q=0.5" } });
    expect(english.text).toMatch(/<html lang="en">[^]*Start CPR. Send someone else\./);
  });

  test("a form that cannot be so comes back as it was filled in, with the fields by name and no registration", async () => {
    const before = hub.sent.length;
    for (const [over, field] of [
      [{ position: "8.02, 58.16" }, "Posisjon"],
      [{ position: "" }, "Posisjon"],
      [{ position: "NaN, NaN" }, "Posisjon"],
      [{ electrodesUntil: "20205-01-01" }, "Elektrodene går ut"],
      [{ electrodesUntil: "2205-01-01" }, "Elektrodene går ut"],
      [{ responsibleEmail: "" }, "Ansvarlig: E-post"],
      [{ floor: "1.5" }, "Etasje"],
      [{ indoor: "kanskje" }, "Innendørs"],
      [{ name: "x".repeat(10_000) }, "Hva stedet heter"],
    ] as const) {
      const answer = await sent("/ny", form(over));
      expect([answer.status, over]).toEqual([422, over]);
      expect(answer.text).toMatch(new RegExp(`role="alert"[^]*<li>${field}`));
      expect(answer.text).toContain("Skjemaveien 1");
    }
    expect(hub.sent.length).toBe(before);
    expect((await sent("/ny", form({ access: "x".repeat(20_000) }))).status).toBe(413);
  });

  test("a confirmation that says nothing of the battery leaves it as it was, and one that says neither yes nor no is none", async () => {
    const id = await registered(hub, { name: "Uten svar" });
    const link = `/bekreft/${secretOf(hub, id)}`;
    expect((await sent(link, { sett: "ja" })).status).toBe(201);
    expect((await ask(to(`/${id}`))).text).toContain('data-outcome="met"');
    expect((await sent(link, { sett: "ja", batteryOk: "kanskje" })).status).toBe(422);
    expect((await sent(link, { sett: "ja", batteryOk: "nei" })).status).toBe(201);
    expect((await ask(to(`/${id}`))).status).toBe(404);
  });

  test("a link that opens nothing, and one that is taken out, say so", async () => {
    expect((await ask(to("/bekreft/nothing"))).status).toBe(404);
    const id = await registered(hub, { name: "Tas ut" });
    const link = `/bekreft/${secretOf(hub, id)}`;
    expect((await sent(link, { batteryOk: "ja" })).status).toBe(422);
    expect((await sent(link, { ut: "ja" })).status).toBe(200);
    expect((await ask(to(link))).status).toBe(410);
    expect((await ask(to(`/${id}`))).status).toBe(404);
  });
});

test("what somebody wrote is text on every page, whatever it looks like", async () => {
  const evil = `<script>alert(1)</script>" onmouseover="x' javascript:alert(1) <!--innhold-->`;
  const id = await registered(hub, { name: evil, street: evil, whereInside: evil, postArea: evil.slice(0, 60) });
  const pages = await Promise.all([
    ask(to("")),
    ask(to(`/${id}`)),
    ask(to(`/bekreft/${secretOf(hub, id)}`)),
    sent("", { sted: evil.slice(0, 120) }),
    sent("", { lat: "58.16", lng: "8.02", navn: evil }),
    sent("/ny", form({ name: evil, position: evil })),
  ]);
  for (const { text } of pages) {
    expect(text).not.toContain("<script");
    expect(text).not.toMatch(/ (?:onmouseover|onload)="/);
    expect(text).not.toMatch(/href="javascript/i);
  }
  expect(pages[1]!.text).toContain("&lt;script&gt;");
});

test("no page may be framed, sends a form elsewhere or runs a script that stands in it", async () => {
  const { headers } = await ask(to(""));
  const policy = headers.get("content-security-policy") ?? "";
  expect(policy).toContain("default-src 'self'");
  expect(policy).toMatch(/base-uri 'none'; form-action 'self'; frame-ancestors 'none'/);
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  expect(headers.get("referrer-policy")).toBe("same-origin");
});

test("the shell of the built web stands around the pages, in their language", async () => {
  const folder = mkdtempSync(join(tmpdir(), "prehosp-web-"));
  writeFileSync(join(folder, "index.html"), "<!doctype html>");
  writeFileSync(
    join(folder, "hjertestartere.html"),
    `<!doctype html><html lang="nb"><head><title>X</title></head><body><main><!--innhold--></main><script src="/assets/a.js"></script></body></html>`,
  );
  const built = await startWithNotices({ web: folder });
  const { text } = await ask(to("?sprak=en", built));
  await built.stop();
  rmSync(folder, { recursive: true });
  expect(text).toMatch(
    /^<!doctype html><html lang="en"><head><title>Defibrillators<\/title>[^]*<main><p class="demonstration"><strong>DEMONSTRATION[^<]*<\/strong><\/p>\s*<h1>/,
  );
  expect(text).toContain(`</main><script src="/assets/a.js"></script></body></html>`);
  expect(text).not.toContain("<!--innhold-->");
});
