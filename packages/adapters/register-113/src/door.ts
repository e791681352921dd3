import type { DefibrillatorId } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import { DefibrillatorExchange } from "@prehosp/ports";
import { Effect, Layer, Semaphore, Stream } from "effect";
import { type Ask, type Asked, connected, failed } from "./connection.ts";
import { listed, required, rowsIn } from "./listed.ts";
import { readRegister } from "./reading.ts";
import type { Register113Settings } from "./settings.ts";
import { isWritten, messageOf, payloadOf } from "./written.ts";
import { isOurs, keyOf, newKeyOf } from "./wire.ts";

// What the interface takes for a list and not for a key.
const LISTS: ReadonlySet<string> = new Set(["search", "deleted", "inactive"]);

/** Says nothing: the register wants a body with every write, and its public client sends this one where there is nothing to say. */
const NOTHING_TO_SAY = { dummy: 42 };

const pathOf = (operation: string, id: DefibrillatorId, rest = "") =>
  LISTS.has(id.toLowerCase())
    ? Effect.fail(failed(operation, "Refused", "that is no key of a defibrillator"))
    : Effect.succeed(`assets/${encodeURIComponent(id)}${rest}`);

const allOurs = (ask: Ask, operation: string) => listed(ask, operation, "assets/");

/** The row under a key and whether it is ours; undefined where there is none. */
const lookedUp = (ask: Ask, operation: string, id: DefibrillatorId) =>
  Effect.gen(function* () {
    const body = yield* ask({ operation, method: "GET", path: yield* pathOf(operation, id) });
    const row = body && (yield* rowsIn(operation, body)).find((one) => keyOf(one) === id);
    if (row === undefined) return undefined;
    const ours = isOurs(row, body ?? {}) ?? (yield* allOurs(ask, operation)).some((one) => keyOf(one) === id);
    return { row, ours };
  });

const keyed = (operation: string, key: DefibrillatorId | undefined) =>
  key === undefined
    ? Effect.fail(failed(operation, "Unintelligible", "the register gave ours no key that can be used"))
    : Effect.succeed(key);

const put = (ask: Ask): DefibrillatorExchange["Service"]["put"] =>
  Effect.fn("register-113.put")(function* (own, theirs) {
    const operation = "put";
    const made = payloadOf(own);
    if ("cannot" in made)
      return yield* failed(operation, "Refused", made.cannot.map(({ code, means }) => `${code}: ${means}`).join("; "));
    const { payload } = made;
    // An answer that was lost leaves one that is ours and lacks only its key: it is found again, not written twice.
    const found =
      theirs === undefined
        ? { row: (yield* allOurs(ask, operation)).find((row) => isWritten(row, payload)), ours: true }
        : yield* lookedUp(ask, operation, theirs);
    if (found?.ours !== true) return yield* failed(operation, "Refused", "no defibrillator of ours has that key");
    let id: DefibrillatorId;
    if (found.row === undefined) {
      const asked: Asked = { operation, method: "POST", path: "assets/", body: payload };
      id = yield* keyed(operation, newKeyOf(yield* required(ask, asked, "it was not taken")));
    } else {
      id = yield* keyed(operation, keyOf(found.row));
      if (!isWritten(found.row, payload)) {
        const path = yield* pathOf(operation, id);
        yield* required(ask, { operation, method: "PUT", path, body: payload }, "it is not there any more");
      }
    }
    if (!known(own.is.active)) return id;
    const state = found.row ?? (yield* lookedUp(ask, operation, id))?.row;
    // Set only where it differs: setting it may count as the owner's confirmation, and nobody has confirmed it now.
    if (state?.["ACTIVE"] !== (own.is.active ? "Y" : "N")) {
      const path = yield* pathOf(operation, id, own.is.active ? "/active" : "/inactive");
      yield* required(ask, { operation, method: "PUT", path, body: NOTHING_TO_SAY }, "it is not there any more");
    }
    return id;
  });

const withdraw = (ask: Ask): DefibrillatorExchange["Service"]["withdraw"] =>
  Effect.fn("register-113.withdraw")(function* (id) {
    const operation = "withdraw";
    const found = yield* lookedUp(ask, operation, id);
    if (found === undefined) return;
    if (!found.ours) return yield* failed(operation, "Refused", "no defibrillator of ours has that key");
    yield* ask({ operation, method: "DELETE", path: yield* pathOf(operation, id), body: NOTHING_TO_SAY });
  });

/** The register behind the port: a reading is given whole or not at all, and what is ours is written one at a time. */
export const layer = (settings: Register113Settings): Layer.Layer<DefibrillatorExchange> =>
  Layer.effect(
    DefibrillatorExchange,
    Effect.gen(function* () {
      const ask = yield* connected(settings);
      const turn = yield* Semaphore.make(1);
      return {
        changed: (since) =>
          Stream.fromIterableEffect(
            readRegister(ask, settings, since).pipe(
              Effect.timeoutOrElse({
                duration: `${settings.readingSeconds} seconds`,
                orElse: () =>
                  Effect.fail(failed("changed", "TimedOut", `not read within ${settings.readingSeconds} s`)),
              }),
            ),
          ),
        put: (own, theirs) => turn.withPermits(1)(put(ask)(own, theirs)),
        withdraw: (id) => turn.withPermits(1)(withdraw(ask)(id)),
        tellOwner: (id, about) =>
          Effect.gen(function* () {
            const path = yield* pathOf("tellOwner", id, "/message");
            const body = messageOf(about, settings.sender, settings.sendVia);
            yield* required(
              ask,
              { operation: "tellOwner", method: "POST", path, body },
              "no such defibrillator in the register",
            );
          }),
      };
    }),
  );
