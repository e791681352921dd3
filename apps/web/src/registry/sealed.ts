/** Something sealed by this browser's own key. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

const ALGORITHM = "AES-GCM";

/** A key that can be used here and never be read out. */
export const makeKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: ALGORITHM, length: 256 }, false, ["encrypt", "decrypt"]);

/** Seals something that JSON can say. */
export const seal = async (key: CryptoKey, said: unknown): Promise<Sealed> => {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt(
    { name: ALGORITHM, iv },
    key,
    new TextEncoder().encode(JSON.stringify(said)),
  );
  return { iv, data };
};

/** Opens what was sealed; rejects where the key is another. */
export const open = async (key: CryptoKey, { iv, data }: Sealed): Promise<unknown> =>
  JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: ALGORITHM, iv }, key, data)));
