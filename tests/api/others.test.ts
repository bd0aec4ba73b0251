import { readFileSync } from "node:fs";

import { afterAll, beforeAll, expect, test, vi } from "vitest";

import { NO_COVERING_NOTE } from "../../api/contract/covering-note.ts";
import { othersSchema } from "../../api/contract/others.ts";
import { type Report, reportSchema } from "../../api/contract/report.ts";
import { checkFile } from "../../web/workers/check-file.ts";
import { edition } from "../support/edition.ts";
import { filledApp, LOCAL } from "./filled-app.ts";

const ROUND = "2021-2023";
const CONTACT = { host: "127.0.0.1:8787", cookie: "euxine-acting-as=contact:BGR" };
const ALBANIA = new Uint8Array(readFileSync("datasets/contributions/ALB-2018-2020.csv"));

/** What two neighbours say of each other; of Romania's figures some are too small to be shown to others. */
const ROMANIA = `indicator,year,citizenship,direction,partner,unit,value
THB.VIC.CIT,2021,,,,persons,400
THB.VIC.CIT,2021,BG,,,persons,30
THB.VIC.CIT,2021,TR,,,persons,370
THB.VIC.CIT,2022,BG,,,persons,3
THB.VIC.CIT,2022,TR,,,persons,c
CYB.EVD.247,2021,,RCV,BG,requests,40
CYB.EVD.247,2021,,RCV,TR,requests,70
`;
const BULGARIA = `indicator,year,partner,unit,value
THB.VIC.ABR,2021,RO,persons,12
THB.VIC.ABR,2022,RO,persons,40
`;

let made: Awaited<ReturnType<typeof filledApp>>;
beforeAll(async () => {
  made = await filledApp();
  await kept(await made.post(`/api/contributions?state=ROU&round=${ROUND}`, ROMANIA));
  await made.post("/api/releases", "");
});
afterAll(() => made.close());

async function kept(answer: Response): Promise<string> {
  if (answer.status !== 201) throw new Error(await answer.text());
  return String((await answer.json()).id);
}

async function others(state: string, round: string, headers: Record<string, string> = CONTACT) {
  const address = `http://127.0.0.1:8787/api/contributions/others?state=${state}&round=${round}`;
  return othersSchema.parse(await (await made.app.request(address, { headers }, LOCAL)).json());
}

async function checked(file: string | Uint8Array, state: string, round: string): Promise<Report> {
  const answer = await made.post(`/api/check?state=${state}&round=${round}&filename=f.csv`, file, {
    cookie: `euxine-acting-as=contact:${state}`,
  });
  return reportSchema.parse(await answer.json());
}

test("a contact point is told what partners say of its state, as far as they may be read by other members", async () => {
  const { partners } = await others("BGR", ROUND);
  expect(partners).toEqual([
    { state: "ROU", indicator: "THB.VIC.CIT", year: 2021, breakdown: "citizenship=BG", low: 30, high: 30 },
    { state: "ROU", indicator: "CYB.EVD.247", year: 2021, breakdown: "direction=RCV;partner=BG", low: 40, high: 40 },
  ]);
});

test("the median is that of the other members' published totals over their population", async () => {
  const { peers, population } = await others("MDA", "2018-2020", {
    ...CONTACT,
    cookie: "euxine-acting-as=contact:MDA",
  });
  const [victims] = peers.filter(({ indicator, year }) => indicator === "THB.VIC.DET" && year === 2018);
  // Worked out by hand from the 12 other files of the round and datasets/reference/population.csv.
  expect(victims?.states).toBe(12);
  expect(victims?.median).toBeCloseTo(0.7097540884794324, 10);
  expect(Object.keys(population)).toEqual(["2018", "2019", "2020"]);
});

test("a file is asked about figures that another agency of the state sent, which no other state hears of", async () => {
  const file = "indicator,year,unit,value\nTHB.VIC.DET,2021,persons,40\n";
  const by = (agency: string) => JSON.stringify({ ...NO_COVERING_NOTE, agency });
  const place = `state=GEO&round=${ROUND}&filename=f.csv`;
  const id = await kept(await made.postForm(`/api/contributions?${place}`, file, by("Border Police")));
  const codes = async (agency: string) => {
    const report = reportSchema.parse(await (await made.postForm(`/api/check?${place}`, file, by(agency))).json());
    return report.findings.filter(({ code }) => code === "DUP-453").map(({ message }) => message);
  };
  expect(await codes("Border Police")).toEqual([]);
  expect(await codes("Prosecutor's Office")).toEqual([
    `Line 2, column D "value": Detected victims of trafficking, 2021: 40. Border Police gave this figure in ${id}; ` +
      "when this file is sent, it takes the place of that part.",
  ]);
  expect((await others("BGR", ROUND)).parts).toEqual([]);
});

test("the report quotes the partner's figure, and says of a withheld one only that nothing is known", async () => {
  const report = await checked(BULGARIA, "BGR", ROUND);
  const said = report.findings.filter(({ code }) => code.startsWith("MIR"));
  expect(said.map(({ code, at, severity }) => [code, at.line, severity])).toEqual([
    ["MIR-651", 2, "notice"],
    ["MIR-653", 3, "na"],
  ]);
  expect(said[0]?.message).toBe(
    'Line 2, column E "value": Own citizens identified as victims abroad or repatriated, Romania, 2021: 12. ' +
      "Romania gives 30 for Bulgaria in the same year (Detected victims of trafficking by citizenship).",
  );
});

test("the browser's check with what the server tells it gives the server's report", async () => {
  const get = async (what: string) => {
    const address = `http://127.0.0.1:8787/api/contributions/${what}?state=ALB`;
    const headers = { ...CONTACT, cookie: "euxine-acting-as=contact:ALB" };
    return (await made.app.request(address, { headers }, LOCAL)).json();
  };
  const headers = { ...CONTACT, cookie: "euxine-acting-as=contact:ALB" };
  const subject = {
    state: "ALB",
    edition: edition("2018-2020"),
    previous: await get("accepted"),
    remembered: await get("remembered"),
    others: await others("ALB", "2018-2020", headers),
  };
  vi.stubGlobal("isSecureContext", true);
  const here = await checkFile(subject, { bytes: ALBANIA, filename: "f.csv", note: NO_COVERING_NOTE });
  vi.unstubAllGlobals();
  const there = await checked(ALBANIA, "ALB", "2018-2020");
  expect(JSON.parse(JSON.stringify(here.report))).toEqual(JSON.parse(JSON.stringify(there)));
  // Greece published 9 victims who are Albanian; Albania names Denmark alone.
  expect(there.findings.filter(({ code }) => code === "MIR-652").map(({ cellKey }) => cellKey)).toContain(
    "ALB|2019|THB.VIC.ABR|partner=GR|persons",
  );
  expect(there.findings.map(({ code }) => code)).toContain("FIL-007");
});

test("what one state's file is held against is small", async () => {
  expect(JSON.stringify(await others("TUR", "2018-2020", { host: CONTACT.host })).length).toBeLessThan(60_000);
});

test("partners' figures stay with the state and the coordinator when the public may read its report", async () => {
  // The shipped file with a word beside it is kept anew, and free like the first.
  const note = JSON.stringify({ ...NO_COVERING_NOTE, agency: "State Police" });
  const id = await kept(await made.postForm("/api/contributions?state=ALB&round=2018-2020", ALBANIA, note));
  await made.post("/api/releases", "");
  const address = `/api/contributions/${id}/report`;
  const own = await made.app.request(`http://127.0.0.1:8787${address}`, { headers: { host: CONTACT.host } }, LOCAL);
  const [full, open] = [
    reportSchema.parse(await own.json()),
    reportSchema.parse(await (await made.get(address)).json()),
  ];
  const codes = ({ findings, groups }: Report) => [...findings, ...groups].map(({ code }) => code);
  expect(codes(full)).toContain("MIR-652");
  expect(codes(open)).toEqual(codes(full).filter((code) => code !== "MIR-652"));
  expect(open.counts.notice).toBe(open.findings.filter(({ severity }) => severity === "notice").length);
  expect(JSON.stringify(open)).not.toContain("Greece gives");
});
