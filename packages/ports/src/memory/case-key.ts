type CryptoKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

/** The lid of one case: AES-256-GCM for what is inside, HMAC-SHA-256 for the names of the boxes. */
export interface CaseKey {
  readonly seal: CryptoKey;
  readonly name: CryptoKey;
}

/** One sealed value. */
export interface SealedBox {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly cipher: ArrayBuffer;
}

const bytes = (text: string) => new TextEncoder().encode(text);

/** A new key; nothing can take it out of the process. */
export const mintKey = async (): Promise<CaseKey> => ({
  seal: await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]),
  name: await crypto.subtle.generateKey({ name: "HMAC", hash: "SHA-256" }, false, ["sign"]),
});

/** The name of a box: the same content under the same key has the same name, and without the key it says nothing. */
export const nameOf = async (key: CaseKey, content: string): Promise<string> =>
  Array.from(new Uint8Array(await crypto.subtle.sign("HMAC", key.name, bytes(content))).slice(0, 16), (b) =>
    b.toString(16).padStart(2, "0"),
  ).join("");

/** Seals a text; the case stands outside as authenticated data, so a box cannot be moved. */
export const sealText = async (key: CaseKey, of: string, content: string): Promise<SealedBox> => {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return {
    iv,
    cipher: await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: bytes(of) }, key.seal, bytes(content)),
  };
};

/** Opens a box; rejects where key, case or content is not what it was sealed with. */
export const openText = async (key: CaseKey, of: string, box: SealedBox): Promise<unknown> =>
  JSON.parse(
    new TextDecoder().decode(
      await crypto.subtle.decrypt({ name: "AES-GCM", iv: box.iv, additionalData: bytes(of) }, key.seal, box.cipher),
    ),
  );
