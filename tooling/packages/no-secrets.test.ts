import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..");

/** What must never stand in the repository, and where the exception is. The patterns are put together here so that they don't find themselves. */
const forbidden: readonly { what: string; pattern: RegExp; except?: RegExp }[] = [
  {
    what: "a path of one machine",
    pattern: new RegExp(`(?<![\\w.-])/(?:${["work", "home/\\w+", "Users/\\w+", "tmp/bash_jobs"].join("|")})/`),
    except: /\.github\/|^CONTRIBUTING\.md$/,
  },
  {
    what: "the host of a registry",
    pattern: new RegExp(
      ["registry\\.npmjs", "npm\\.pkg\\.github", "artifactory", "verdaccio", "codeartifact", "pkgs\\.dev\\.azure"].join(
        "|",
      ),
      "i",
    ),
  },
  {
    what: "a key or a token",
    pattern: new RegExp(
      [
        "-----BEGIN [A-Z ]*PRIVATE KEY",
        "npm_[A-Za-z0-9]{36}",
        "gh[pousr]_[A-Za-z0-9]{36}",
        "AKIA[A-Z0-9]{16}",
        "_authToken\\s*=",
      ].join("|"),
    ),
  },
  {
    // A national number is eleven digits; the synthetic series (month + 40 or + 80) are allowed in the vectors of the identifiers alone.
    what: "eleven digits that look like a national number",
    pattern: /(?<![\d.,_a-fA-F-])\d{6}[ ]?\d{5}(?![\d_a-fA-F-])/,
    except: /^packages\/model\/src\/identifiers\/|\.geojson$|^pnpm-lock\.yaml$/,
  },
];

/** The lines of a file that break a rule, as `path:line: what`. */
const offences = (path: string, text: string): string[] =>
  forbidden
    .filter(({ except }) => except?.test(path) !== true)
    .flatMap(({ what, pattern }) =>
      text.split("\n").flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${what}`] : [])),
    );

const made = new Set([".git", ".toolchain", ".turbo", ".vitest", ".data", "node_modules", "dist", "coverage"]);
const everyFile = (): string[] =>
  readdirSync(root, { recursive: true, encoding: "utf8" }).filter(
    (path) => !path.split(sep).some((part) => made.has(part)),
  );

// Whoever owns the checkout, it is only listed. Where it came without its history, everything that is not made counts.
const listed = (): string[] => {
  try {
    const args = ["-c", "safe.directory=*", "ls-files", "--cached", "--others", "--exclude-standard"];
    return execFileSync("git", args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).split("\n");
  } catch {
    return everyFile();
  }
};

const tracked = listed()
  .filter((path) => path !== "" && path !== "tooling/packages/no-secrets.test.ts" && existsSync(join(root, path)))
  .filter((path) => statSync(join(root, path)).isFile() && !/\.(png|jpe?g|woff2?|gz|tgz|zip|ico|pbf)$/.test(path));

describe("the repository", () => {
  test("holds no secret, no path of one machine and nobody's national number", () => {
    expect(tracked.length).toBeGreaterThan(50);
    expect(tracked.flatMap((path) => offences(path, readFileSync(join(root, path), "utf8")))).toEqual([]);
  });
});

describe("the scan", () => {
  const digits = (n: number): string => "1".repeat(n);
  test.each([
    ["a.ts", `const id = "${digits(11)}";`],
    ["a.md", `born ${digits(6)} ${digits(5)}`],
    ["a.ts", `read("${"/wo"}rk/main/x")`],
    ["a.yaml", `https://${"registry.npm"}js.org/`],
    ["a.pem", `-----BEGIN ${"PRIVATE"} KEY-----`],
  ])("catches a planted one in %s: %s", (path, text) => {
    expect(offences(path, text)).toHaveLength(1);
  });

  test.each([
    ["packages/model/src/identifiers/vectors.ts", `"${digits(11)}"`],
    ["a.ts", `"${digits(10)}", "${digits(12)}", 1.${digits(11)}`],
    ["a.ts", "const work = 1 / work / main;"],
  ])("lets pass what is none, in %s: %s", (path, text) => {
    expect(offences(path, text)).toEqual([]);
  });
});
