import { afterAll, expect, test } from "vitest";

import { sourcesViewSchema } from "../../api/contract/sources.ts";
import { filledApp } from "./filled-app.ts";

const { get, post, close } = await filledApp();
afterAll(close);

const read = async (query = "") => sourcesViewSchema.parse(await (await get(`/api/sources${query}`)).json());

// The licences as datasets/SOURCES.md credits them.
test("every publication behind the figures is named with its licence, then the reference data", async () => {
  const { release, sources } = await read();
  const lines = sources.map(({ use, publisher, dataset, licence }) => `${use}: ${publisher} ${dataset}: ${licence}`);
  expect(release).toBe("r1");
  expect(lines).toEqual([
    "figures: Eurostat crim_off_cat: Commission Decision 2011/833/EU, free with attribution",
    "figures: UNODC ARQ drug prices: UNODC terms of use, free with attribution",
    "figures: UNODC ARQ drug seizures: UNODC terms of use, free with attribution",
    "figures: UNODC GLOTIP: UNODC terms of use, free with attribution",
    "figures: UNODC IAFQ: UNODC terms of use, free with attribution",
    "figures: UNODC UN-CTS: CC BY 3.0 IGO",
    "reference: World Bank PA.NUS.FCRF: CC BY 4.0",
    "reference: World Bank SP.POP.TOTL: CC BY 4.0",
  ]);
  const cts = sources.find(({ dataset }) => dataset === "UN-CTS");
  expect(cts?.licenceAddress).toBe("https://creativecommons.org/licenses/by/3.0/igo/");
  expect(cts?.attribution).toContain("United Nations Survey of Crime Trends");
  const figures = sources.filter(({ use }) => use === "figures");
  expect(figures.filter(({ statement }) => !statement.endsWith("not received from the ministry"))).toEqual([]);
});

test("what a state itself sent is a source without a licence, from the release on that has it", async () => {
  await post(
    "/api/contributions?state=ROU&round=2021-2023&filename=ROU.csv",
    "indicator,year,unit,value,flag,note\nTHB.VIC.DET,2021,persons,40,,\n",
  );
  await post("/api/releases", "");
  const sent = (await read()).sources.filter(({ licence }) => licence === null);
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({ use: "figures", licenceAddress: null, attribution: null });
  expect((await read("?release=r1")).sources.filter(({ licence }) => licence === null)).toEqual([]);
});
