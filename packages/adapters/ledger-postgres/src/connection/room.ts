import { statfsSync } from "node:fs";

// PGlite that meets a full disk in the middle of its log may never answer again, so it is not let come that far:
// two segments of its log, which is what one more write may ask for.
const needed = 2 * 16 * 1024 * 1024;
const looksEvery = 20;

/** Whether the disk of a folder has room for one more write; asked often, looked at fifty times a second at most. */
export const roomIn = (folder: string, needs = needed): (() => boolean) => {
  let looked = Number.NEGATIVE_INFINITY;
  let has = true;
  return () => {
    const now = performance.now();
    if (now - looked < looksEvery) return has;
    looked = now;
    const { bavail, bsize } = statfsSync(folder);
    has = bavail * bsize > needs;
    return has;
  };
};

/** What a first start needs: the files of an empty database and room to write. */
export const hasRoomToStart = (folder: string): boolean => {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize > needed + 48 * 1024 * 1024;
};
