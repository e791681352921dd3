const BLOCK = 512;

/** The JSON files of a tar, by name: a row of headers of one block, each followed by its file. */
export const jsonFilesOf = (tar: Buffer): ReadonlyMap<string, string> => {
  const files = new Map<string, string>();
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0;) {
    const name = tar.toString("utf8", at, at + 100).replace(/\0.*$/s, "");
    const size = Number.parseInt(tar.toString("utf8", at + 124, at + 136), 8);
    if (name.endsWith(".json")) files.set(name, tar.toString("utf8", at + BLOCK, at + BLOCK + size));
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
};
