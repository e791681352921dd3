import type { OrgId } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import { expect, test } from "vitest";
import { demoRegion } from "../demo-region.ts";
import { demoActors } from "./actors.ts";
import { demoNames } from "./names.ts";

test("everybody with a name has one coordinator of the own organisation, who acts for no other", () => {
  const { organisations, id } = demoRegion({ at: "2026-11-22T13:00:00.000Z" as Instant }).region;
  const actors = demoActors(id as OrgId);
  for (const { organisation } of demoNames())
    expect(actors.filter(({ owner }) => owner === organisation)).toHaveLength(1);
  for (const { owner, elsewhere } of actors) {
    expect(organisations.map((one) => one.id)).toContain(owner);
    expect(elsewhere).toEqual([id]);
  }
  expect(new Set(actors.map(({ credential }) => credential)).size).toBe(actors.length);
});
