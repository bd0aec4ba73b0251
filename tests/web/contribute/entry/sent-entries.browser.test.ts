import { afterEach, expect, test } from "vitest";

import { putAway, readAway } from "../../../../web/pages/contribute/entry/sent-entries.ts";
import { keepEntries, readEntries } from "../../../../web/pages/contribute/entry/stored-entries.ts";

afterEach(() => localStorage.clear());

test("what was sent leaves the table and can be started from again; what was typed meanwhile is not sent and stays", () => {
  const sent = { "THB.VIC.DET|2018": "497", "THB.VIC.DET|2019": "698" };
  keepEntries("ROU", "2018-2020", { ...sent, "THB.VIC.DET|2019": "699", "THB.VIC.DET|2020": "596" });
  putAway("ROU", "2018-2020", sent);
  expect(readEntries("ROU", "2018-2020")).toEqual({ "THB.VIC.DET|2019": "699", "THB.VIC.DET|2020": "596" });
  expect(readAway("ROU", "2018-2020")).toEqual(sent);
  expect(readAway("ROU", "2021-2023")).toBeNull();
});
