import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";

/** Address of a content: "sha256:" and 64 hexadecimal digits. */
export type ContentHash = `sha256:${string}`;

/** A value that has no canonical JSON: where it is, and why. */
export interface NotJson {
  readonly problem: "not-json";
  readonly at: string;
  readonly because: string;
}

// Without this walk a Map, a class instance or a function would vanish silently, and two contents share one address.
const refusal = (value: unknown, at: string, above: readonly object[]): NotJson | undefined => {
  const no = (because: string): NotJson => ({ problem: "not-json", at, because });
  if (value === null || typeof value === "boolean") return undefined;
  if (typeof value === "string") return value.isWellFormed() ? undefined : no("lone surrogate");
  if (typeof value === "number") return Number.isFinite(value) ? undefined : no("number is not finite");
  if (typeof value !== "object") return no(typeof value);
  if (above.includes(value)) return no("cycle");
  if (above.length > 200) return no("nested deeper than 200");
  const inside = [...above, value];
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      const r = refusal(value[i], `${at}/${i}`, inside);
      if (r) return r;
    }
    return undefined;
  }
  const proto: unknown = Object.getPrototypeOf(value);
  if (proto !== Object.prototype && proto !== null) return no("not a plain object");
  for (const [key, v] of Object.entries(value)) {
    if (!key.isWellFormed()) return no("lone surrogate in a name");
    // An optional field that is undefined is a field that isn't there, as in JSON.
    const r = v === undefined ? undefined : refusal(v, `${at}/${key}`, inside);
    if (r) return r;
  }
  return undefined;
};

/** Canonical JSON (RFC 8785) of plain data, or where and why there is none. */
export const canonicalJson = (value: unknown): { readonly json: string } | NotJson =>
  refusal(value, "", []) ?? { json: canonicalize(value) ?? "" };

/** Hash of the canonical JSON: same content ⇒ same address, whatever the order of fields. Returns `NotJson`, never throws. */
export const contentHash = (value: unknown): ContentHash | NotJson => {
  const c = canonicalJson(value);
  return "json" in c ? `sha256:${bytesToHex(sha256(utf8ToBytes(c.json)))}` : c;
};
