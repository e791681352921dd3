import { DefibrillatorId } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import { type AdapterError, DefibrillatorExchange } from "@prehosp/ports";
import { Effect, Layer, Semaphore, Stream } from "effect";
import { type Ask, type Asked, connected, failed } from "./connection.ts";
import { readRegister } from "./reading.ts";
import type { Register113Settings } from "./settings.ts";
import { isWritten, messageOf, payloadOf } from "./written.ts";
import { isOurs, nameOf, newKeyOf, type Row, rowsOf } from "./wire.ts";

// What the interface takes for a list and not for a key.
const LISTS: ReadonlySet<string> = new Set(["search", "deleted", "inactive"]);

/** The register asks for a body where it needs none. */
const EMPTY = { dummy: 42 };

const pathOf = (operation: string, id: DefibrillatorId, rest = "") =>
  LISTS.has(id.toLowerCase())
    ? Effect.fail(failed(operation, "Refused", "that is no key of a defibrillator"))
    : Effect.succeed(`assets/${encodeURIComponent(id)}${rest}`);

/** Asks for what must be there. */
const required = (ask: Ask, asked: Asked, otherwise: string) =>
  Effect.flatMap(ask(asked), (body) =>
    body === undefined ? Effect.fail(failed(asked.operation, "Refused", otherwise)) : Effect.succeed(body),
  );

const rowsIn = (operation: string, body: Row): Effect.Effect<readonly Row[], AdapterError> =>
  Effect.suspend(() => {
    const rows = rowsOf(body);
    return rows ? Effect.succeed(rows) : Effect.fail(failed(operation, "Unintelligible", "the answer holds no list"));
  });

const allOurs = (ask: Ask, operation: string) =>
  Effect.flatMap(
    required(ask, { operation, method: "GET", path: "assets/" }, "the register does not have that list"),
    (body) => rowsIn(operation, body),
  );

/** The row under a key and whether it is ours; undefined where there is none. */
const lookedUp = (ask: Ask, operation: string, id: DefibrillatorId) =>
  Effect.gen(function* () {
    const body = yield* ask({ operation, method: "GET", path: yield* pathOf(operation, id) });
    const row = body && (yield* rowsIn(operation, body)).find((one) => nameOf(one) === id);
    if (row === undefined) return undefined;
    const ours = isOurs(row, body ?? {}) ?? (yield* allOurs(ask, operation)).some((one) => nameOf(one) === id);
    return { row, ours };
  });

const keyed = (operation: string, key: string | undefined) => {
  const id = DefibrillatorId.safeParse(key);
  return id.success
    ? Effect.succeed(id.data)
    : Effect.fail(failed(operation, "Unintelligible", "the register gave the new one no key that can be used"));
};

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
      const made = yield* required(
        ask,
        { operation, method: "POST", path: "assets/", body: payload },
        "it was not taken",
      );
      id = yield* keyed(operation, newKeyOf(made));
    } else {
      id = yield* keyed(operation, nameOf(found.row));
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
      yield* required(ask, { operation, method: "PUT", path, body: EMPTY }, "it is not there any more");
    }
    return id;
  });

const withdraw = (ask: Ask): DefibrillatorExchange["Service"]["withdraw"] =>
  Effect.fn("register-113.withdraw")(function* (id) {
    const operation = "withdraw";
    const found = yield* lookedUp(ask, operation, id);
    if (found === undefined) return;
    if (!found.ours) return yield* failed(operation, "Refused", "no defibrillator of ours has that key");
    yield* ask({ operation, method: "DELETE", path: yield* pathOf(operation, id), body: EMPTY });
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
