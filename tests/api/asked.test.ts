import { expect, test } from "vitest";

import { editions } from "../support/edition.ts";
import { startingApp } from "./starting-app.ts";

const { app } = startingApp(() => null, editions());

async function get(path: string): Promise<{ status: number; text: string; headers: Headers }> {
  const answer = await app.request(path);
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
}

test("the states are the 13 in BSEC's alphabetical order, with the year of membership", async () => {
  const states: unknown = JSON.parse((await get("/api/states")).text);
  expect(states).toHaveLength(13);
  expect(states).toMatchObject([
    { iso3: "ALB", name: "Albania", memberSince: 1992 },
    { iso3: "ARM" },
    { iso3: "AZE" },
    { iso3: "BGR" },
    { iso3: "GEO" },
    { iso3: "GRC" },
    { iso3: "MDA" },
    { iso3: "MKD", name: "North Macedonia", formalName: "Republic of North Macedonia", memberSince: 2020 },
    { iso3: "ROU" },
    { iso3: "RUS" },
    { iso3: "SRB" },
    { iso3: "TUR", name: "Türkiye" },
    { iso3: "UKR" },
  ]);
});

test("without an edition the newest questionnaire is given, modules marked optional", async () => {
  const questionnaire: unknown = JSON.parse((await get("/api/questionnaire")).text);
  expect(questionnaire).toMatchObject({ id: "2021-2023" });
  expect(questionnaire).toHaveProperty(
    "indicators",
    expect.arrayContaining([
      expect.objectContaining({ code: "THB.VIC.DET", unit: "persons", section: "A", optional: false, core: true }),
      expect.objectContaining({ section: "D", optional: true }),
    ]),
  );
});

test("an edition is given by its name, an unknown one is refused with those there are", async () => {
  expect(JSON.parse((await get("/api/questionnaire?edition=2010-2014")).text)).toMatchObject({ id: "2010-2014" });
  const refused = await get("/api/questionnaire?edition=1999");
  expect(refused.status).toBe(400);
  expect(refused.text).toContain("edition=1999: there are 2010-2014, 2015-2017, 2018-2020, 2021-2023.");
});

test("every round says where its contributions come from", async () => {
  const rounds: unknown = JSON.parse((await get("/api/rounds")).text);
  expect(rounds).toMatchObject([
    { id: "2010-2014", years: [2010, 2011, 2012, 2013, 2014], provenance: "compiled" },
    { id: "2015-2017", years: [2015, 2016, 2017], provenance: "compiled" },
    { id: "2018-2020", years: [2018, 2019, 2020], provenance: "compiled", confidentiality: "free" },
    { id: "2021-2023", years: [2021, 2022, 2023], provenance: "compiled" },
  ]);
});

test("a long template has the canonical header and one row a question, year and part", async () => {
  const { text, headers } = await get("/api/template?state=RO&round=2018-2020&layout=long&format=csv");
  const lines = text.trimEnd().split("\r\n");
  expect(headers.get("content-disposition")).toBe('attachment; filename="ROU-2018-2020-long.csv"');
  expect(lines[0]).toMatch(/^indicator,year,sex,age,.*,unit,value,flag,note$/);
  const victims = lines
    .filter((line) => line.startsWith("THB.VIC.DET,2018,"))
    .map((line) => line.replaceAll(/,+/g, ","));
  expect(victims[0]).toBe("THB.VIC.DET,2018,persons,");
  expect(victims).toContain("THB.VIC.DET,2018,F,persons,");
});

test("a wide template has one column a year in place of year and value", async () => {
  const { text } = await get("/api/template?state=Moldova&round=2018-2020&layout=wide");
  expect(text.split("\r\n")[0]).toMatch(/^indicator,sex,.*,unit,2018,2019,2020,flag,note$/);
});

test("what may not be added up has no row for a total in a template", async () => {
  const { text } = await get("/api/template?state=ROU&round=2018-2020&layout=wide");
  const seizures = text.split("\r\n").filter((line) => line.startsWith("DRG.SZR.QKG,"));
  expect(seizures.length).toBeGreaterThan(5);
  expect(seizures.filter((line) => /^DRG.SZR.QKG,+kg/.test(line))).toEqual([]);
});

test.each([
  ["state=Narnia&round=2018-2020", "state=Narnia: expected one of the 13 states"],
  ["round=2018-2020", "state=: expected one of the 13 states"],
  ["state=ROU&round=1999", "round=1999: expected one of 2010-2014"],
  ["state=ROU&round=2018-2020&layout=tall", "layout=tall: expected long or wide"],
  ["state=ROU&round=2018-2020&format=ods", "format=ods: expected csv or xlsx"],
  ["state=ROU&round=2018-2020&language=xx", "language=xx: there are en"],
  ["state=ROU&state=BGR&round=2018-2020", "state stands 2 times"],
  ["state=ROU&round=2018-2020&lang=ro", "Not a parameter of this address: lang."],
])("a template for %s is refused with the reason", async (parameters, reason) => {
  const { status, text } = await get(`/api/template?${parameters}`);
  expect(status).toBe(400);
  expect(text).toContain(reason);
});
