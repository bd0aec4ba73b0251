import { formatNumber, listWords } from "../../web/charts/format.ts";
import type { Edition, Settings } from "../../questionnaire/edition.ts";
import type { CoverageView } from "../contract/coverage.ts";
import { list, note, paragraph, section, tableBlock } from "./blocks.ts";
import type { Block, Column, Section } from "../contract/review.ts";
import { count, nameList, periodWords, perCent } from "./prose.ts";
import { textCell } from "./tables.ts";

/** How the figures and sentences are made, with every floor and threshold as the settings have it. */
export function methodSection(edition: Edition, coverage: CoverageView): Section {
  return section(
    "method",
    "How the figures and the sentences are made",
    [],
    [
      section("totals", "Regional totals and who is in them", totals(edition)),
      section("missing", "Missing figures, zeros and small numbers", missing()),
      section("sentences", "The sentences and their floors", [
        paragraph(
          "Every sentence with a number was written by a rule from released figures. A rule has a condition, and where the condition is not met the sentence is withheld, never the figure: figures below a floor are shown with the names of those who reported. The floors and thresholds are these.",
        ),
        floorsTable(edition.settings),
        note(
          "A floor keeps a sentence from saying more than the figures carry. It proves nothing: recorded crime varies more than chance alone would have it.",
        ),
      ]),
      section("limits", "What the figures do not show", limits(edition, coverage)),
    ],
  );
}

function totals(edition: Edition): readonly Block[] {
  const [from] = ends(edition);
  const late = edition.states.filter((state) => state.memberSince > from);
  const joined = late.map((state) => `${state.name} joined in ${state.memberSince}`);
  return [
    paragraph(
      `A regional total over several years is the sum over the states that reported in every one of them, and over no others. It names how many they are and, beside each figure, which states are left out. A sum over a changing group of states would show who reported and not what was reported.`,
    ),
    paragraph(
      late.length === 0
        ? `The region is the ${edition.states.length} members of the Organization.`
        : `The region is the ${edition.states.length} present members of the Organization. ${nameList(joined)}: ${membersByYear(edition)}. A state counts as reporting whether or not it had joined.`,
    ),
    paragraph(
      "Where one state makes up more than half of a difference between two years, the sentence gives the total, the figures of that state and what the other states reported. A difference that one state makes, or hides, is not told without the others.",
    ),
  ];
}

/** "12 of the 13 states were members in 2018 and 2019, and 13 in 2020" */
function membersByYear(edition: Edition): string {
  const members = (year: number) => edition.states.filter((state) => state.memberSince <= year).length;
  const numbers = [...new Set(edition.years.map(members))];
  const parts = numbers.map((number, at) => {
    const years = listWords(edition.years.filter((year) => members(year) === number).map(String));
    return `${number}${at === 0 ? ` of the ${edition.states.length} states were members` : ""} in ${years}`;
  });
  return parts.length === 1 ? parts.join("") : `${parts.slice(0, -1).join(", ")}, and ${parts.at(-1) ?? ""}`;
}

function missing(): readonly Block[] {
  return [
    paragraph(
      "A figure that is not there is never counted as zero. A zero was reported as a zero. In tables an empty, hatched cell is a figure that was not reported; the other signs are explained under each table in which they stand.",
    ),
    paragraph(
      "Publishers withhold exact counts of persons below five. Such a figure is a range, 1 to 4, and every sum that contains it is a range as well. Where a range leaves the direction of a change open, no direction is stated.",
    ),
    paragraph(
      "Thousands are separated by a comma in sentences and by a thin space in tables and charts. Shares are rounded one by one and may not add up to 100.",
    ),
  ];
}

function limits(edition: Edition, coverage: CoverageView): readonly Block[] {
  const [from, to] = ends(edition);
  const dark = coverage.indicators.filter((indicator) => indicator.code.includes(".DRK."));
  const answered = dark.filter(
    (indicator) => (indicator.lastYear ?? 0) >= from && (indicator.firstYear ?? to + 1) <= to,
  );
  const years = to - from + 1;
  const least = 2 / factorial(years);
  const blocks = [
    paragraph(
      "The figures are of what authorities detected and recorded. They move with the attention, the means and the rules of the authorities as well as with what happened. This Review therefore speaks of reported, detected and recorded figures, and gives no causes and no forecasts.",
    ),
    paragraph(
      `With ${count(years)} yearly figures no test of a trend can tell a trend from chance: the smallest probability that the exact test of Mann and Kendall can give for ${count(years)} years is ${formatNumber(least, 3)}. The Review compares years; a rise or a fall is spoken of over longer runs of years alone, where the test shows one.`,
    ),
  ];
  if (from <= 2020 && to >= 2020) {
    blocks.push(
      paragraph(
        "The year 2020 was the first year of the COVID-19 pandemic. Yearly figures cannot tell apart a change in offending, in detection and in recording in that year. The Review compares 2020 with the years before it, in a section of its own, and names no cause; quarterly figures from the states would be needed for more.",
      ),
    );
  }
  if (dark.length > 0) {
    const found =
      answered.length === 0
        ? "No state has a reported figure under any of them"
        : `Figures exist under ${count(answered.length)} of them`;
    blocks.push(
      paragraph(
        `On the darknet the questionnaire asks ${count(dark.length)} questions (${dark.map((indicator) => indicator.short).join("; ")}). ${found} ${periodWords(from, to)}.`,
      ),
    );
  }
  return blocks;
}

/** Each floor in words, with the number that stands in the settings. */
export function floorsTable(settings: Settings): Block {
  const { floors, change, jump, tendency, review } = settings;
  const fraction = (value: number) => perCent({ low: value, high: value }, 0);
  const rows: readonly (readonly [string, string])[] = [
    ["States that must report in every year before a sentence compares years", String(floors.reporters)],
    ["Share of the states that must report before a regional total is compared", fraction(floors.coverage)],
    ["Share of the states below which a warning on coverage stands first", fraction(floors.coverageWarning)],
    ["Smallest figure from which a percentage change is given", String(floors.base)],
    ["Change below which a total is said to have changed little", fraction(change.small)],
    [
      "Smallest difference of two counts, that is called a change: twice the difference of their square roots",
      String(change.z),
    ],
    ["Share of a difference above which one state is said to account for it", fraction(change.outlierShare)],
    ["States that must move each way before opposite movements are named", String(change.divergence)],
    ["Share of a total from which one state is said to make up most of it", fraction(review.concentration)],
    ["Share from which a part of a total is spoken of", fraction(review.part)],
    ["Share from which it is said how much was not stated", fraction(review.unstated)],
    ["Difference between the numbers of reporting states from which years are told apart", String(review.uneven)],
    ["Factor from which a factor is given instead of a percentage", String(review.factor)],
    ["Factor from which a jump is told with its figures", String(review.jumpFactor)],
    [
      "Fewest years with a figure before a tendency is tested or a year is compared with those before",
      String(tendency.values),
    ],
    [
      "Largest probability of chance, corrected for all tests on a subject, that shows a rise or a fall",
      String(tendency.significance),
    ],
    [
      "A highest or lowest count stands out from the next by twice the difference of their square roots",
      String(review.record),
    ],
    ["Smallest count of a rate per 100,000; below it the rate carries its interval", String(floors.rate)],
    [
      "Change between two years of a count that is put to the state as a query",
      `${fraction(Math.exp(jump.logRatio) - 1)}, from ${jump.count} on`,
    ],
    ["The same for kilograms", `factor of ${jump.quantityFactor}, from ${jump.quantity} kg on`],
  ];
  const columns: readonly Column[] = [
    { label: "Rule", align: "start", width: 0.74 },
    { label: "Number", align: "end", width: 0.26 },
  ];
  return tableBlock({
    caption: "Floors and thresholds of the sentences",
    columns,
    rows: rows.map((row) => ({ cells: row.map(textCell), strong: false })),
  });
}

/** The rules of the glyphs in tables, for the legend that stands once before the tables per state. */
export function signs(): Block {
  return list([
    "0: zero was reported",
    "1–4: a range; the publisher withholds the exact count",
    "empty, hatched: not reported",
    "··: not available",
    "×: not applicable",
    "↗: included elsewhere",
  ]);
}

function ends(edition: Edition): readonly [number, number] {
  const from = edition.years[0] ?? 0;
  return [from, edition.years.at(-1) ?? from];
}

function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1);
}
