import { describe, expect, it } from "vitest";
import { fromRows } from "../formats/from-rows.ts";
import { openSea } from "./open-sea.ts";

// The outermost places on each stretch of the coast, and the islands far out.
const LAND: readonly (readonly [string, number, number])[] = [
  ["Lindesnes", 57.983, 7.047],
  ["Ryvingen", 57.968, 7.493],
  ["Torungen", 58.4, 8.79],
  ["Lista", 58.11, 6.57],
  ["Utsira", 59.31, 4.88],
  ["Bulandet", 61.29, 4.63],
  ["Svinøy", 62.33, 5.27],
  ["Ona", 62.865, 6.54],
  ["Grip", 63.22, 7.59],
  ["Halten", 64.17, 9.41],
  ["Sklinna", 65.2, 11],
  ["Træna", 66.5, 12.05],
  ["Skomvær", 67.41, 11.87],
  ["Anda", 69.06, 15.17],
  ["Sommarøy", 69.63, 18.01],
  ["Fugløykalven", 70.32, 20.15],
  ["Knivskjellodden", 71.185, 25.68],
  ["Vardø", 70.37, 31.1],
  ["Bjørnøya", 74.43, 19.05],
  ["Hopen", 76.5, 25.1],
  ["Sørkapp", 76.45, 16.55],
  ["Jan Mayen", 71, -8.4],
  ["Out Skerries", 60.42, -0.73],
  ["Hanstholm", 57.12, 8.6],
  ["Skagen", 57.74, 10.6],
  ["Köln", 50.94, 6.96],
];

describe("open sea", () => {
  it.each(LAND)("is never said of %s", (_, lat, lng) => {
    expect(openSea({ lat, lng })).toBe("unknown");
  });

  it.each([
    ["the North Sea", 60, 2],
    ["Skagerrak", 57.8, 8.5],
    ["the Norwegian Sea", 66, 3],
    ["the Barents Sea", 73, 25],
  ])("is said of %s, as a remark on a row that is kept", (_, lat, lng) => {
    const rows = [
      ["id", "name", "lat", "lng"],
      ["a", "Plattform", String(lat), String(lng)],
    ];
    const [read] = fromRows(rows, { id: "id", name: "name", lat: "lat", lng: "lng" }).defibrillators;
    expect(read && "is" in read && read.remarks).toMatchObject([{ code: "position-in-the-sea", path: "/position" }]);
  });
});
