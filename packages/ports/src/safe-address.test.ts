import { expect, it } from "vitest";
import { isSafeAddress } from "./index.ts";

it.each([
  ["https://register.example.no/api/v1/", true],
  ["https://register.example.no:8443/api?edition=1", true],
  ["http://localhost:8080/api", true],
  ["http://127.0.0.1/api", true],
  ["http://[::1]:8080/api", true],
  ["http://register.example.no/api", false],
  ["http://localhost.example.no/api", false],
  ["https://user:secret@register.example.no", false],
  ["https://user@register.example.no", false],
  ["ftp://localhost/api", false],
  ["register.example.no", false],
  ["", false],
])("«%s» may be called: %s", (text, may) => expect(isSafeAddress(text)).toBe(may));
