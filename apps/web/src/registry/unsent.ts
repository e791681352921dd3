import { type Sealed, makeKey, open, seal } from "./sealed.ts";
import type { Row } from "./waiting.ts";

const NAME = "prehosp-register";
const ROWS = "unsent";
const KEYS = "key";

interface Stored extends Pick<Row, "form" | "by" | "window" | "n"> {
  readonly sealed: Sealed;
}

const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((ok, no) => {
    request.onsuccess = () => ok(request.result);
    request.onerror = () => no(request.error ?? new Error("the browser's store did not answer"));
  });

const opened = (): Promise<IDBDatabase> => {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(ROWS, { keyPath: ["form", "window", "n"] });
    request.result.createObjectStore(KEYS);
  };
  return asked(request);
};

let database: Promise<IDBDatabase> | undefined;

/** Does something in one of the stores; resolves when it is on the disk. */
const within = async <T>(
  store: typeof ROWS | typeof KEYS,
  mode: IDBTransactionMode,
  does: (store: IDBObjectStore) => IDBRequest<T> | undefined,
): Promise<T | undefined> => {
  database ??= opened();
  const transaction = (
    await database.catch((error: unknown) => {
      database = undefined;
      throw error;
    })
  ).transaction(store, mode, { durability: "strict" });
  const done = new Promise<void>((ok, no) => {
    transaction.oncomplete = () => ok();
    transaction.onabort = () => no(transaction.error ?? new Error("the browser's store gave up"));
  });
  const request = does(transaction.objectStore(store));
  await done;
  return request?.result;
};

const stored = async (): Promise<readonly Stored[]> =>
  (await within(ROWS, "readonly", (s) => s.getAll() as IDBRequest<Stored[]>)) ?? [];

const keyHeld = () => within(KEYS, "readonly", (s) => s.get(KEYS) as IDBRequest<CryptoKey | undefined>);

const key = async (): Promise<CryptoKey> => {
  const had = await keyHeld();
  if (had !== undefined) return had;
  const made = await makeKey();
  // Two windows may make one at a time: the first one in is the key of both.
  await within(KEYS, "readwrite", (s) => s.add(made, KEYS)).catch(() => undefined);
  return (await keyHeld()) ?? made;
};

/** Puts rows in the place of others, all or none; sealed, and gone from the browser as soon as the hub has answered. */
export const replace = async (gone: readonly Row[], come: readonly Row[]): Promise<void> => {
  const sealing = await key();
  const kept = await Promise.all(
    come.map(async (row): Promise<Stored> => {
      const { form, by, window, n } = row;
      return { form, by, window, n, sealed: await seal(sealing, row) };
    }),
  );
  await within(ROWS, "readwrite", (s) => {
    for (const { form, window, n } of gone) s.delete([form, window, n]);
    for (const one of kept) s.put(one);
    return undefined;
  });
};

/** What somebody wrote in a form and this window may send: its own, and that of windows which are gone. */
export const unsentOf = async (form: string, by: string, window: string): Promise<readonly Row[]> => {
  const { held = [] } = await navigator.locks.query();
  const open_ = new Set(held.map(({ name }) => name));
  const mine = (await stored()).filter(
    (one) => one.form === form && one.by === by && (one.window === window || !open_.has(lockOf(one.window))),
  );
  if (mine.length === 0) return [];
  const opening = await key();
  return Promise.all(mine.map(async ({ sealed }) => (await open(opening, sealed)) as Row));
};

/** The forms in which somebody has written what the hub has not got. */
export const formsUnsent = async (by: string): Promise<ReadonlySet<string>> =>
  new Set((await stored()).filter((one) => one.by === by).map(({ form }) => form));

const lockOf = (window: string): string => `${NAME} ${window}`;

let window_: string | undefined;

/** This screen, as the hub knows it: made once, and held for as long as the page is open so that no other takes over what it wrote. */
export const thisWindow = (): string => {
  if (window_ === undefined) {
    window_ = crypto.randomUUID();
    void navigator.locks.request(lockOf(window_), () => new Promise<never>(() => undefined));
  }
  return window_;
};

let counted = 0;

/** The next number of this screen's writes. */
export const nextNumber = (): number => ++counted;
