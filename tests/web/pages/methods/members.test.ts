import { expect, test } from "vitest";

import { membersByPeriod } from "../../../../web/pages/methods/members.ts";
import { edition } from "../../../support/edition.ts";

test("BSEC had 12 members until North Macedonia joined in 2020", () => {
  expect(membersByPeriod(edition().states, [2017, 2018, 2019, 2020, 2021])).toEqual([
    { period: "2017–2019", members: 12 },
    { period: "2020–2021", members: 13 },
  ]);
});

test("a year of its own is no range", () => {
  expect(membersByPeriod([{ memberSince: 1992 }, { memberSince: 2020 }], [2019, 2020])).toEqual([
    { period: "2019", members: 1 },
    { period: "2020", members: 2 },
  ]);
});
