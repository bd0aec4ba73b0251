import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { createAnswers } from "./answering.ts";
import { type Console, readWords, UsageFailure } from "./cli-usage.ts";
import { readConfig, readEditions, resolvePath } from "./config.ts";
import { openReadModel } from "./readmodel/read-model.ts";
import { openRecord } from "./record/record-store.ts";
import { buildReview } from "./review/build.ts";
import { reviewDocx } from "./review/docx/review-docx.ts";
import { reviewHtml } from "./review/html/review-html.ts";
import { reviewPdf } from "./review/pdf/review-pdf.ts";
import { fillRecord } from "./start.ts";
import { intakeDeps, readExchangeRates, readPopulation, SHIPPED } from "./workplace.ts";

const audiences = ["public", "coordinator"] as const;

/** Writes the Annual Review of a period as a page, as a Word document and as a PDF. */
export async function reviewCommand(
  words: readonly string[],
  { print, complain, environment }: Console,
): Promise<number> {
  const { values, positionals } = readWords(words, { out: { type: "string" }, audience: { type: "string" } }, 1);
  const editions = readEditions();
  const edition = editions.find(({ id }) => id === positionals[0]);
  if (edition === undefined) {
    const periods = editions.map(({ id }) => id).join(", ");
    throw new UsageFailure(`${positionals[0] ?? "No period"} has no Review; there are ${periods}.`);
  }
  if (values.out === undefined) throw new UsageFailure("--out must name a folder.");
  const audience = audiences.find((known) => known === (values.audience ?? "public"));
  if (audience === undefined) throw new UsageFailure(`--audience must be one of ${audiences.join(", ")}.`);
  const folder = resolvePath(values.out, environment["INIT_CWD"]);
  const record = openRecord(readConfig(environment).dataFolder);
  try {
    // On a machine where the server never ran the figures are loaded first, just as it would.
    if (record.releases().length === 0) await fillRecord(intakeDeps(record, editions), SHIPPED);
    const model = await openReadModel({
      record,
      editions,
      population: readPopulation(),
      exchangeRates: readExchangeRates(),
    });
    try {
      const review = await buildReview(createAnswers(record, model, complain), edition, { audience });
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, "review.html"), reviewHtml(review));
      writeFileSync(join(folder, "review.docx"), await reviewDocx(review));
      writeFileSync(join(folder, "review.pdf"), reviewPdf(review));
    } finally {
      model.close();
    }
  } finally {
    record.close();
  }
  for (const format of ["html", "docx", "pdf"]) print(`Written: ${join(folder, `review.${format}`)}`);
  return 0;
}
