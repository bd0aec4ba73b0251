import { expect, test } from "vitest";

import { NO_COVERING_NOTE } from "../../../api/contract/covering-note.ts";
import { createSink } from "../../../api/findings/sink.ts";
import { readMetadata, withMetadata } from "../../../api/normalising/metadata.ts";
import { edition } from "../../support/edition.ts";

const BULGARIA = { iso3: "BGR", name: "Bulgaria", codePage: "windows-1251" };

function read(content: string | Uint8Array) {
  const sink = createSink();
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const answers = readMetadata({ bytes, filename: "BGR-2018-2020.meta.csv" }, BULGARIA, edition(), sink);
  return { answers, said: sink.drafts.map(({ code, severity, message }) => `${code} ${severity} ${message}`) };
}

test("answers are read for all tables, for a section and for a question", () => {
  expect(
    read(
      'table,question,answer\n,counting_unit,person\nA,legal_basis,"Article 159, Criminal Code"\nTHB.VIC.DET,final,provisional\n',
    ),
  ).toEqual({
    answers: [
      { table: "", question: "counting_unit", answer: "person" },
      { table: "A", question: "legal_basis", answer: "Article 159, Criminal Code" },
      { table: "THB.VIC.DET", question: "final", answer: "provisional" },
    ],
    said: [],
  });
});

test("with other separators, columns in another order, in the state's code page, under the words of questions and tables", () => {
  const text =
    "Answer;Table;Question\r\n\u0447\u043b. 159\u0430;Trafficking in human beings and migrant smuggling;Which article of which law defines what is counted?\r\nPerson;detected victims of trafficking;Counting unit\r\n";
  const bytes = Uint8Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return code < 128 ? code : code - 0x0410 + 0xc0;
  });
  expect(read(bytes)).toEqual({
    answers: [
      { table: "A", question: "legal_basis", answer: "чл. 159а" },
      { table: "THB.VIC.DET", question: "counting_unit", answer: "person" },
    ],
    said: [],
  });
});

test("an unknown question or table is said with its line and what may have been meant, and the rest is taken", () => {
  const { answers, said } = read(
    "table,question,answer\n,legal_bases,Article 159\n,agency,Ministry of Interior\nTHB.VIC.DTE,final,final\n",
  );
  expect(answers).toEqual([{ table: "", question: "agency", answer: "Ministry of Interior" }]);
  expect(said).toEqual([
    'RND-757 error BGR-2018-2020.meta.csv, line 2: "legal_bases" is no question on how figures are made; the answer was not taken. Did you mean "legal_basis"?',
    'RND-757 error BGR-2018-2020.meta.csv, line 4: "THB.VIC.DTE" is no section or question of the questionnaire; the answer was not taken. Did you mean "THB.VIC.DET"?',
  ]);
});

test("an answer that is none of the choices stands as it was written, with a notice", () => {
  const { answers, said } = read("question,answer\ncounting_unit,victims per case\n");
  expect(answers).toEqual([{ table: "", question: "counting_unit", answer: "victims per case" }]);
  expect(said).toEqual([
    'RND-758 notice BGR-2018-2020.meta.csv, line 2: "victims per case" is none of the answers to choose from (offence, case, person, person-case, seizure). It stands as it was written: What is counted as one?',
  ]);
});

test.each([
  ["", "The file holds no text."],
  ["nothing of the kind\n", "No line is divided by commas"],
  ["a,b\nc,d\n", "No row has the headings question and answer."],
])("a file that holds no answers is said to, and no figure is kept from being read: %j", (text, why) => {
  const { answers, said } = read(text);
  expect(answers).toEqual([]);
  expect(said).toHaveLength(1);
  expect(said[0]).toContain("RND-759 error BGR-2018-2020.meta.csv: ");
  expect(said[0]).toContain(why);
  expect(said[0]).toContain("The figures were read all the same.");
});

test("what the covering note says itself goes before the file", () => {
  const own = { table: "", question: "agency", answer: "Supreme Court" };
  const bytes = new TextEncoder().encode("question,answer\nagency,Ministry\nfinal,final\n");
  const note = withMetadata(
    { ...NO_COVERING_NOTE, answers: [own] },
    { bytes, filename: "x" },
    BULGARIA,
    edition(),
    createSink(),
  );
  expect(note.answers).toEqual([own, { table: "", question: "final", answer: "final" }]);
  expect(withMetadata(note, null, BULGARIA, edition(), createSink())).toBe(note);
});
