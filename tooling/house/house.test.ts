import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { norms } from "@prehosp/norms";
import { breaches, manifestBreaches, type Manifest } from "./law.ts";
import { readHouse, root, type Room } from "./plan.ts";
import { outOfDate } from "./turbo-tags.mjs";

const house = readHouse();
const rooms = Object.entries(house.rooms);
const built = rooms.filter(([, room]) => room.status === "built");
const later = rooms.filter(([, room]) => room.status === "later");

const manifestOf = (path: string): Manifest =>
  JSON.parse(readFileSync(join(root, path, "package.json"), "utf8")) as Manifest;

const skipped = new Set(["node_modules", "dist", ".turbo", ".data", "web"]);
const filesOf = (room: Room, folder = ""): { path: string; text: string }[] =>
  readdirSync(join(root, room.path, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return folder === "" && skipped.has(entry.name) ? [] : filesOf(room, path);
    return /\.(ts|tsx|mjs|js)$/.test(entry.name)
      ? [{ path, text: readFileSync(join(root, room.path, path), "utf8") }]
      : [];
  });

const workspace = [".", "packages", "packages/adapters", "apps", "deployments", "tooling"].flatMap((folder) =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map((entry) => (folder === "." ? entry.name : `${folder}/${entry.name}`))
    .filter((path) => readdirSync(join(root, path)).includes("package.json")),
);
const published = new Set(
  workspace
    .map(manifestOf)
    .filter((manifest) => manifest.private !== true)
    .map((manifest) => manifest.name),
);

describe("the plan", () => {
  test("names every package of the workspace, and no other", () => {
    expect(built.map(([, room]) => room.path).sort()).toEqual(workspace.sort());
  });

  test.each(later)("%s is not built yet, and nothing stands in its place", (_, room) => {
    expect(workspace).not.toContain(room.path);
  });

  test.each(rooms)("%s allows nothing that it forbids", (_, room) => {
    const forbidden = room.never.filter((rule) => /^(@|node:|effect)/.test(rule) || rule === "prehosp");
    expect(room.may.filter((rule) => forbidden.includes(rule))).toEqual([]);
    expect(room.question).toMatch(/\?$/);
    expect(Object.keys(house.kinds)).toContain(room.kind);
  });

  test("knows every room that a norm names", () => {
    const known = new Set(rooms.flatMap(([name, room]) => [name, ...(room.group === undefined ? [] : [room.group])]));
    const unknown = norms.flatMap((norm) =>
      norm.rooms.filter((room) => !known.has(room)).map((room) => `${norm.id}: ${room}`),
    );
    expect(norms.length).toBeGreaterThan(100);
    expect(unknown).toEqual([]);
  });

  test("is what the turbo tags say", () => {
    expect(outOfDate().map(([path]) => path)).toEqual([]);
  });
});

describe("the rooms keep the plan", () => {
  test.each(built)("%s: imports and effects", (_, room) => {
    expect(breaches(house, room, filesOf(room))).toEqual([]);
  });

  test.each(built)("%s: package.json", (_, room) => {
    expect(manifestBreaches(house, room, manifestOf(room.path), published)).toEqual([]);
  });
});
