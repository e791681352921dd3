import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { contentHash } from "@prehosp/rules";
import type { ContentHash } from "@prehosp/rules";

/** Hash of bytes, or of a text as UTF-8. */
export const hashOf = (content: string | Uint8Array): ContentHash =>
  `sha256:${bytesToHex(sha256(typeof content === "string" ? utf8ToBytes(content) : content))}`;

/** Hash of plain data as canonical JSON (RFC 8785); what zod has read is always plain. */
export const dataHash = (data: unknown): ContentHash => {
  const hash = contentHash(data);
  return typeof hash === "string" ? hash : hashOf(`${hash.problem} ${hash.at}`);
};
