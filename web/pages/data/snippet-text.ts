/** A way to fetch a table, as text to be copied. */
export interface Snippet {
  readonly id: "curl" | "r" | "python" | "excel";
  readonly label: string;
  /** What to do with it, in a sentence; empty where the text speaks for itself. */
  readonly about: string;
  readonly text: string;
}

/** How to fetch one CSV address with the tools that analysts have. `name` is a file name without its ending. */
export function snippets(address: string, name: string): readonly Snippet[] {
  return [
    { id: "curl", label: "curl", about: "", text: `curl -o ${name}.csv "${address}"` },
    {
      id: "r",
      label: "R",
      about: "",
      text: [
        `figures <- read.csv("${address}", na.strings = "")`,
        `# A range such as 1–4 has no value; low and high are its ends.`,
        `subset(figures, year >= 2018, c(state, year, value, low, high, status))`,
      ].join("\n"),
    },
    {
      id: "python",
      label: "Python",
      about: "",
      text: [
        `import pandas as pd`,
        ``,
        `figures = pd.read_csv("${address}")`,
        `# A range such as 1–4 has no value; low and high are its ends.`,
        `figures.pivot_table(index="state", columns="year", values="value")`,
      ].join("\n"),
    },
    {
      id: "excel",
      label: "Excel",
      about: "In Excel: Data, Get data, From other sources, Blank query, Advanced editor. Put this in its place.",
      text: [
        `let`,
        `  file = Web.Contents("${address}"),`,
        `  rows = Csv.Document(file, [Delimiter = ",", Encoding = 65001]),`,
        `  figures = Table.PromoteHeaders(rows)`,
        `in`,
        `  figures`,
      ].join("\n"),
    },
  ];
}
