import { Day, addDays } from "@prehosp/model/time";
import { Effect } from "effect";
import { expect, test } from "vitest";
import { SECRET_DAYS, mintSecret, opens, printOf } from "./defibrillator-secret.ts";
import { bucketOf } from "./public/gate.ts";

const SENT = Day.parse("2026-03-01");
const sentWith = (...hashes: readonly string[]) =>
  ({ standing: "there", secrets: hashes.map((hash) => ({ hash, on: SENT })) }) as const;

test("a secret is 128 bits, of which only the print is kept; each is another", () => {
  const all = Array.from({ length: 500 }, mintSecret);
  expect(new Set(all.map(({ secret }) => secret)).size).toBe(500);
  for (const { secret, hash } of all) {
    expect(Buffer.from(secret, "base64url")).toHaveLength(16);
    expect([hash, hash.includes(secret)]).toEqual([printOf(secret), false]);
  }
});

test("it opens its own until its days are over or it is taken out, and then did once; another never did", () => {
  const [one, two] = [mintSecret(), mintSecret()];
  const kept = sentWith(one.hash);
  expect(opens(kept, printOf(one.secret), SENT)).toBe("yes");
  expect(opens(kept, printOf(one.secret), addDays(SENT, SECRET_DAYS))).toBe("yes");
  expect(opens(kept, printOf(one.secret), addDays(SENT, SECRET_DAYS + 1))).toBe("no-longer");
  expect(opens({ ...kept, standing: "withdrawn" }, printOf(one.secret), SENT)).toBe("no-longer");
  expect(opens(kept, printOf(two.secret), SENT)).toBe("never");
  expect(opens(sentWith(one.hash, two.hash), printOf(one.secret), SENT)).toBe("yes");
});

test("a bucket lets a burst through and then so many a second", async () => {
  const write = bucketOf(3, 100);
  const tries = (n: number) =>
    Effect.runPromise(Effect.forEach(Array.from({ length: n }), () => Effect.isSuccess(write)));
  expect(await tries(4)).toEqual([true, true, true, false]);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect((await tries(1))[0]).toBe(true);
});
