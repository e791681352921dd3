import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";

const algorithm = "aes-256-gcm";
const nonce = 12;
const tag = 16;

/** Seals bytes; `bound` says what they belong to and is proved on opening. Layout: nonce 12, tag 16, text. */
export const seal = (key: Buffer, plain: Uint8Array, bound: string): Buffer => {
  const iv = randomBytes(nonce);
  const cipher = createCipheriv(algorithm, key, iv);
  cipher.setAAD(Buffer.from(bound));
  const head = cipher.update(plain);
  const rest = cipher.final();
  return Buffer.concat([iv, cipher.getAuthTag(), head, rest]);
};

/** Opens what `seal` made; undefined when a bit has turned, the key is another, or it belongs to something else. */
export const unseal = (key: Buffer, sealed: Uint8Array, bound: string): Buffer | undefined => {
  if (sealed.length < nonce + tag) return undefined;
  try {
    const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, nonce), { authTagLength: tag });
    decipher.setAAD(Buffer.from(bound));
    decipher.setAuthTag(sealed.subarray(nonce, nonce + tag));
    return Buffer.concat([decipher.update(sealed.subarray(nonce + tag)), decipher.final()]);
  } catch {
    return undefined;
  }
};

export const newKey = (): Buffer => randomBytes(32);

/** What a wrapped key is bound to. */
export const keyOf = (of: string): string => JSON.stringify(["prehosp vault key", of]);
/** What a box is bound to. */
export const boxOf = (of: string, box: string): string => JSON.stringify(["prehosp vault box", of, box]);

/**
 * The name of a box: a keyed digest of what is in it. Sealing the same value again gives the same box, so a message that is
 * delivered twice gives the same fact; without the case key the name tells nothing, and forgetting the case forgets that too.
 */
export const boxName = (key: Buffer, text: string): string =>
  createHmac("sha256", key).update("prehosp box name\0").update(text).digest("base64url");
