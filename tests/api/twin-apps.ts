import { strFromU8, unzipSync } from "fflate";

import { MEASURE_NAMES } from "../../api/contract/selection.ts";
import { type DocumentedRoute, documentedRoutes } from "../../api/routes/openapi.ts";
import { filledApp } from "./filled-app.ts";

/** What differs between the twins: small counts of persons, and what they leave of a total that both show. */
type Secret = Readonly<Record<"women" | "men" | "girls" | "others" | "citizens" | "abroad" | "word", string>>;

const SECRETS: readonly [Secret, Secret] = [
  { women: "2", men: "38", girls: "8", others: "52", citizens: "2", abroad: "3", word: "both" },
  { women: "3", men: "37", girls: "9", others: "51", citizens: "4", abroad: "2", word: "many" },
];

/** A contribution that Romania itself sends: its round is not free. */
function sent({ women, men, girls, others, citizens, abroad, word }: Secret): string {
  return `indicator,year,sex,age,exploitation,citizenship,partner,unit,value,flag,note
THB.VIC.DET,2021,,,,,,persons,100,,
THB.VIC.DET,2021,F,,,,,persons,${women},,${word} of them in one case
THB.VIC.DET,2021,M,,,,,persons,${men},,
THB.VIC.DET,2021,_U,,,,,persons,60,,
THB.VIC.DET,2021,,Y0T17,,,,persons,60,,
THB.VIC.DET,2021,,Y0T17,SEX,,,persons,${girls},,
THB.VIC.DET,2021,,Y0T17,LAB,,,persons,${others},,
THB.VIC.DET,2022,,,,,,persons,110,,
THB.VIC.DET,2022,F,,,,,persons,50,,
THB.VIC.DET,2022,M,,,,,persons,60,,
THB.VIC.CIT,2021,,,,NAT,,persons,70,,
THB.VIC.CIT,2021,,,,BG,,persons,${citizens},,${word}
THB.VIC.CIT,2021,,,,TR,,persons,20,,
THB.VIC.CIT,2022,,,,BG,,persons,30,,
THB.VIC.ABR,2021,,,,,TR,persons,${abroad},,
THB.VIC.ABR,2022,,,,,TR,persons,40,,
`;
}

type App = Awaited<ReturnType<typeof filledApp>>;

/**
 * Two servers that differ in nothing but small counts of persons, sent by a state and released. What a reader can tell
 * them apart by gives away a small count: as a number, a bound, a rate, a share, a change, a word, or a missing line.
 */
export async function twinApps(): Promise<readonly [App, App]> {
  const [first, second] = [await filledApp(), await filledApp()];
  for (const [app, secret] of [
    [first, SECRETS[0]],
    [second, SECRETS[1]],
  ] as const) {
    const answer = await app.post("/api/contributions?state=ROU&round=2021-2023&filename=ROU.csv", sent(secret));
    if (answer.status !== 201) throw new Error(await answer.text());
    explain(app, secret);
    await app.post("/api/releases", "");
  }
  return [first, second];
}

/** An explanation of a small count, as a state gives it: it says the count. */
function explain({ record }: App, { women }: Secret): void {
  const [contribution] = record.contributions({ id: PLANTED });
  const [finding] = record.report(PLANTED)?.findings ?? [];
  if (contribution === undefined || finding === undefined) throw new Error("There is nothing to explain.");
  const text = `All ${women} of them in one case.`;
  const said = {
    state: "explained",
    reason: "other",
    text,
    by: "contact point of ROU",
    at: "2026-01-05T10:00:00.000Z",
  } as const;
  const cellKey = "ROU|2021|THB.VIC.DET|sex=F|persons";
  record.dispose({ contribution, finding: { ...finding, cellKey }, said });
}

/** How many rows the planted file has: each is a cell of its contribution. */
const ROWS = 16;
const PLANTED = "ROU-2021-2023-v1";

/** Values for the parameters in paths, all that there are of the planted contribution. */
function pathValues(app: App): Readonly<Record<string, readonly string[]>> {
  const number = app.record.contributions({ id: PLANTED })[0]?.number ?? 0;
  return {
    "/releases/{id}": ["r1", "r2"],
    "{id}": [PLANTED],
    "{sha256}": ["0".repeat(64)],
    "{cell}": Array.from({ length: ROWS }, (_, row) => `c_${number}_${row + 1}`),
    "{a}": ["r1"],
    "{b}": ["r2"],
    "{figure}": ["trends", "multiples", "region", "compare", "slope", "tiles", "breakdown", "flows", "coverage"].map(
      (kind) => `${kind}.svg`,
    ),
    "{review}": ["2021-2023.html", "2021-2023.json", "2021-2023.docx"],
  };
}

/** Selections that look at the planted counts from every side. */
const PLACES: readonly string[] = [
  "indicator=THB.VIC.DET&by=sex",
  "indicator=THB.VIC.DET&sex=F",
  "indicator=THB.VIC.DET&age=Y0T17&by=exploitation",
  "indicator=THB.VIC.DET&age=Y0T17&exploitation=SEX",
  "indicator=THB.VIC.CIT&by=citizenship",
  "indicator=THB.VIC.CIT&by=citizenship&scope=all&picture=matrix",
  "indicator=THB.VIC.CIT&by=citizenship&scope=all&picture=chord",
  "indicator=THB.VIC.CIT&citizenship=BG",
  "indicator=THB.VIC.ABR&by=partner",
  "indicator=THB.VIC.ABR&partner=TR",
];

/** Queries of a route: of every side and measure, with the parameters that it knows. */
function queriesOf({ path, queryParameters }: DocumentedRoute): readonly string[] {
  const known = (query: string): string => {
    const parameters = [...new URLSearchParams(query)].filter(([name]) => queryParameters.includes(name));
    return new URLSearchParams(parameters).toString();
  };
  if (!queryParameters.includes("indicator")) return [known("state=ROU&round=2021-2023")];
  // A file of every format and a picture of every kind are made from the same views: fewer sides are enough.
  const isFile = path.startsWith("/download") || path.startsWith("/figures");
  const measures = path.startsWith("/figures") ? ["count"] : isFile ? ["count", "share"] : MEASURE_NAMES;
  const whom = isFile ? ["states=ROU"] : ["", "states=ROU", "panel=available"];
  const all = PLACES.flatMap((place) =>
    measures.flatMap((measure) =>
      whom.map((one) => known(`${place}&measure=${measure}&from=2021&to=2022&year=2022&earlier=2021&${one}`)),
    ),
  );
  return [...new Set(all)];
}

/** Every address of every route that reads, made from the route table; throws for a path that nobody said how to fill. */
export function addressesOf(app: App): ReadonlyMap<string, readonly string[]> {
  const values = pathValues(app);
  const routes = documentedRoutes(app.app.routes.filter(({ path }) => path.startsWith("/api/")));
  return new Map(
    routes
      .filter(({ method }) => method === "GET")
      .map((route) => {
        const paths = [...route.path.matchAll(/\{\w+\}/g)].reduce<readonly string[]>(
          (made, [parameter]) => {
            const fill = values[route.path] ?? values[parameter];
            if (fill === undefined) throw new Error(`${route.path}: say what ${parameter} can be.`);
            return made.flatMap((path) => fill.map((value) => path.replace(parameter, value)));
          },
          [route.path],
        );
        const queries = queriesOf(route);
        return [route.path, paths.flatMap((path) => queries.map((query) => `/api${path}?${query}`))];
      }),
  );
}

/** An answer as far as the two servers must agree in it: packed files unpacked, the name of the bytes received left out. */
export async function answerOf(response: Response): Promise<string> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const texts = isZip
    ? Object.entries(unzipSync(bytes)).map(([name, content]) => `${name}\n${strFromU8(content, true)}`)
    : [strFromU8(bytes, /parquet|png/.test(response.headers.get("content-type") ?? ""))];
  return [response.status, ...texts].join("\n").replaceAll(/\b[0-9a-f]{64}\b/g, "sha256");
}
