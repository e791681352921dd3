import type { SqlError } from "effect/sql/SqlError";

/** What a database failure means to the caller; the text of the statement and its values are left behind on purpose. */
export interface SqlFailure {
  readonly reason: "Unreachable" | "Busy" | "Refused" | "Unintelligible" | "Full" | "Conflict";
  readonly message: string;
}

const stateOf = (error: SqlError): string => {
  const cause = error.reason.cause;
  return typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : "";
};

/** The disk has no room for one more write. */
export const diskFull: SqlFailure = {
  reason: "Full",
  message: "The database's disk is full; nothing was written. Make room on it, and writing goes on by itself.",
};

// https://www.postgresql.org/docs/15/errcodes-appendix.html; PH… are raised by our own functions in migrations.ts.
const states: Readonly<Record<string, SqlFailure>> = {
  PH001: { reason: "Conflict", message: "The same reference is already in the ledger with another content." },
  PH002: {
    reason: "Conflict",
    message: "Someone else has recorded something about this since it was read; read again.",
  },
  "53100": diskFull,
  "53200": { reason: "Busy", message: "The database is out of memory." },
  "53300": { reason: "Busy", message: "The database takes no more connections." },
  "25006": { reason: "Refused", message: "The database is read-only; nothing was written." },
  "42501": { reason: "Refused", message: "The database account may not do this." },
  "22P05": { reason: "Refused", message: "A text holds a character that the database cannot keep (U+0000)." },
  "58030": { reason: "Unreachable", message: "The database could not read or write its disk." },
  XX001: { reason: "Unintelligible", message: "The database says that its files are damaged." },
  XX002: { reason: "Unintelligible", message: "The database says that its indexes are damaged." },
};

const unreachable: SqlFailure = { reason: "Unreachable", message: "The database does not answer." };
const busy: SqlFailure = { reason: "Busy", message: "The database is busy; the same call may succeed later." };

/** A plain sentence and a reason for any failure of the SQL client. */
export const sqlFailure = (error: SqlError): SqlFailure => {
  const state = stateOf(error);
  const known = states[state];
  if (known) return known;
  if (state.startsWith("57P") || state.startsWith("08")) return unreachable;
  switch (error.reason._tag) {
    case "ConnectionError":
      return unreachable;
    case "AuthenticationError":
      return { reason: "Unreachable", message: "The database does not accept the name or the password." };
    case "DeadlockError":
    case "SerializationError":
    case "LockTimeoutError":
    case "StatementTimeoutError":
      return busy;
    default:
      return { reason: "Unintelligible", message: `The database refused the statement${state ? ` (${state})` : ""}.` };
  }
};
