import { Effect } from "effect";
import { HttpRouter, HttpServerResponse } from "effect/http";
import { existsSync, readFileSync, statSync } from "node:fs";
import { extname, join, normalize, resolve, sep } from "node:path";
import { answer, notFound, problemOf } from "./problem.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".geojson": "application/geo+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/** What a browser is told of every page. */
export const SECURITY = {
  "content-security-policy":
    "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; worker-src 'self' blob:; connect-src 'self'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
};

/** The path of an address, its escapes undone; undefined where they cannot be, or hide an end of text. */
const pathOf = (url: string): string | undefined => {
  const raw = url.replace(/[?#].*$/s, "");
  if (/%(?![0-9a-f]{2})/i.test(raw)) return undefined;
  try {
    const path = normalize(decodeURIComponent(raw));
    return path.includes("\0") ? undefined : path;
  } catch {
    return undefined;
  }
};

/** The built web from one folder: files as they are, every other address gets the shell. Nothing outside the folder is served. */
export const web = (given: string) => {
  const folder = resolve(given);
  return HttpRouter.add("GET", "/*", (request) =>
    Effect.sync(() => {
      const path = pathOf(request.url);
      // An address of the API that is not there is told as such; the shell would look like an answer.
      if (path === undefined || path.startsWith("/api/")) return answer(problemOf(notFound("this address")));
      const file = join(folder, path);
      const inside = file.startsWith(folder + sep);
      const found = inside && existsSync(file) && statSync(file).isFile();
      if (!found && extname(path) !== "") return answer(problemOf(notFound("this file")));
      const served = found ? file : join(folder, "index.html");
      return HttpServerResponse.uint8Array(readFileSync(served), {
        contentType: TYPES[extname(served)] ?? "application/octet-stream",
        headers: {
          ...SECURITY,
          "cache-control": path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
        },
      });
    }),
  );
};
