import { Effect } from "effect";
import { HttpRouter, HttpServerResponse } from "effect/http";
import { existsSync, readFileSync, statSync } from "node:fs";
import { extname, join, normalize, sep } from "node:path";

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

const SECURITY = {
  "content-security-policy":
    "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; worker-src 'self' blob:; connect-src 'self'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
};

/** The built web from one folder: files as they are, every other address gets the shell. Nothing outside the folder is served. */
export const web = (folder: string) =>
  HttpRouter.add("GET", "/*", (request) =>
    Effect.sync(() => {
      const path = normalize(decodeURIComponent(new URL(request.url, "http://hub").pathname));
      const file = join(folder, path);
      const inside = file.startsWith(folder + sep);
      const found = inside && existsSync(file) && statSync(file).isFile();
      if (!found && extname(path) !== "") return HttpServerResponse.text("not here", { status: 404 });
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
