import type { Trust } from "@prehosp/criteria";
import { type KeyObject, createPublicKey, verify } from "node:crypto";

const ed25519 = (pem: string): KeyObject | undefined => {
  try {
    const key = createPublicKey(pem);
    return key.asymmetricKeyType === "ed25519" ? key : undefined;
  } catch {
    return undefined;
  }
};

/**
 * Whom a deployment trusts to sign the bridge of its index: ed25519 public keys in PEM by id, or every entry that is not one with
 * its path. No keys at all is trust in nobody, which no bridge survives.
 */
export const trustIn = (
  keys: Readonly<Record<string, string>>,
):
  | { readonly trust: Trust }
  | { readonly problems: readonly { readonly path: string; readonly message: string }[] } => {
  const problems = Object.entries(keys).flatMap(([id, pem]) =>
    ed25519(pem) ? [] : [{ path: `/${id}`, message: "is not an ed25519 public key in PEM" }],
  );
  if (problems.length > 0) return { problems };
  const checkSignature: Trust["checkSignature"] = (bytes, signature, pem) => {
    const key = ed25519(pem);
    return key !== undefined && verify(undefined, bytes, key, Buffer.from(signature, "base64"));
  };
  return { trust: { keys, checkSignature } };
};
