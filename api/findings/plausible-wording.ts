import { define } from "./kind.ts";

/** UNI: figures that are hardly possible whatever was reported before. A coordinator may proof-read these sentences. */

export const weightPerSeizure = define({
  code: "UNI-409",
  severity: "warning",
  title: "Weight per seizure hardly possible",
  explain: (p: { row: string; text: string; seizures: string; each: string; least: string; most: string }) =>
    `${p.row}: ${p.text} kg in ${p.seizures} seizures are ${p.each} each; between ${p.least} and ${p.most} would be expected.`,
  advice: "Check unit and decimal mark of the weight and the number of seizures; confirm if both are right.",
});

export const seizuresWithoutWeight = define({
  code: "UNI-410",
  severity: "warning",
  title: "Seizures and quantity contradict each other",
  explain: (p: { row: string; seizures: string; text: string }) =>
    `${p.row}: ${p.seizures} seizures, but ${p.text} kg.`,
  advice: "Correct one of the two; a quantity that rounds to zero has the flag N.",
});

export const aboveAllKnown = define({
  code: "UNI-411",
  severity: "warning",
  title: "More than any member has ever reported",
  explain: (p: { row: string; text: string; times: string; largest: string; state: string; year: number }) =>
    `${p.row}: ${p.text} kg are ${p.times} times the largest known of any member (${p.largest} kg, ${p.state} ${p.year}).`,
  advice: "Check unit and decimal mark (grams or kilograms); confirm if the figure is right.",
});

export const priceOutside = define({
  code: "UNI-412",
  severity: "warning",
  title: "Price out of all range",
  explain: (p: { row: string; text: string; unit: string; least: number; most: number }) =>
    `${p.row}: ${p.text} ${p.unit}; between ${p.least} and ${p.most} would be expected. It may be in another currency.`,
  advice: "Check currency and unit of the price; confirm if it is right.",
});

export const retailBelowWholesale = define({
  code: "UNI-413",
  severity: "warning",
  title: "Cheaper by the gram than by the kilogram",
  explain: (p: { row: string; retail: string; unit: string; wholesale: string; wholesaleUnit: string }) =>
    `${p.row}: ${p.retail} ${p.unit} in retail, but ${p.wholesale} ${p.wholesaleUnit} in wholesale, which is more for each gram.`,
  advice: "Check currency and unit of both prices; confirm if they are right.",
});

export const weightPerTablet = define({
  code: "UNI-414",
  severity: "warning",
  title: "Weight per tablet hardly possible",
  explain: (p: { row: string; text: string; tablets: string; each: string; least: string; most: string }) =>
    `${p.row}: ${p.text} kg of tablets, and ${p.tablets} tablets, are ${p.each} each; between ${p.least} and ${p.most} would be expected.`,
  advice:
    "Check unit and decimal mark of the weight, and whether the tablets are counted in thousands; confirm if both are right.",
});
