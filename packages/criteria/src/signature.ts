import type { Remark } from "@prehosp/model";
import { canonicalJson, contentHash } from "@prehosp/rules";
import type { CriteriaIndex } from "./criteria-index.ts";
import { problem } from "./checks/problem.ts";

/**
 * Whom a deployment trusts to sign a bridge. The keys are public keys by id, in whatever form `checkSignature` reads; the room has
 * no cryptography of its own, so the caller brings it (node:crypto, WebCrypto, a library). What it throws counts as "not valid".
 */
export interface Trust {
  readonly keys: Readonly<Record<string, string>>;
  readonly checkSignature: (bytes: Uint8Array, signature: string, key: string) => boolean;
}

/** What is signed; `hash` may still be missing, since sealing comes after signing. */
export type Signable = Omit<CriteriaIndex, "hash">;

/**
 * The bytes to sign and to check: canonical JSON (RFC 8785) of the bridge without its signature, and the hash of every card and
 * response it was decided on. A changed word on a card thus asks for a new decision. Undefined where there is no bridge.
 */
export const bridgeBytes = ({ id, edition, cards, responses, bridge }: Signable): Uint8Array | undefined => {
  if (bridge === undefined) return undefined;
  const { signature: _, ...unsigned } = bridge;
  const signed = canonicalJson({
    signs: "prehosp:criteria-bridge:1",
    index: id,
    edition,
    content: contentHash({ cards, responses }),
    bridge: unsigned,
  });
  return "json" in signed ? new TextEncoder().encode(signed.json) : undefined;
};

const valid = ({ checkSignature }: Trust, bytes: Uint8Array, signature: string, key: string): boolean => {
  try {
    return checkSignature(bytes, signature, key);
  } catch {
    return false;
  }
};

/** A deployment that names whom it trusts gets problems; one that doesn't is told that nobody looked. */
export const signatureOf = (
  index: CriteriaIndex,
  trust: Trust | undefined,
): { readonly problems: readonly Remark[]; readonly remarks: readonly Remark[] } => {
  const bytes = bridgeBytes(index);
  const signature = index.bridge?.signature;
  if (index.bridge === undefined) return { problems: [], remarks: [] };
  const stop = (found: Remark) => ({ problems: [found], remarks: [] });
  const tell = (found: Remark) => ({ problems: [], remarks: [found] });
  if (signature === undefined) {
    const found = problem("unsigned-bridge", "/bridge", "Ingen har signert broen.");
    return trust ? stop(found) : tell(found);
  }
  const at = "/bridge/signature";
  if (trust === undefined) return tell(problem("signature-unchecked", at, "Signaturen er ikke kontrollert."));
  const key = Object.hasOwn(trust.keys, signature.key) ? trust.keys[signature.key] : undefined;
  if (key === undefined)
    return stop(problem("unknown-key", `${at}/key`, `Nøkkelen ${signature.key} er ikke kjent her.`));
  return bytes !== undefined && valid(trust, bytes, signature.value, key)
    ? { problems: [], remarks: [] }
    : stop(problem("bad-signature", `${at}/value`, "Signaturen gjelder ikke broen og oppslagene slik de står."));
};
