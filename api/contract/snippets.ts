/** A way to fetch a table, as text to be copied. */
export interface Snippet {
  readonly id: "python" | "r" | "excel" | "curl";
  readonly label: string;
  /** What to do with it, in a sentence. */
  readonly about: string;
  readonly text: string;
}

/** What everybody must know of the columns, as a remark in each language. */
const REMARK = "low and high are numbers, equal where the figure is known; value may be a range or a reason";

/**
 * How to fetch the figures at one CSV address with the tools that analysts have; page and reference show the same.
 *
 * `address` is complete, host and release included; `name` a file name without its ending. Each text runs as it stands,
 * with nothing but what the tool itself brings.
 */
export function snippets(address: string, name: string): readonly Snippet[] {
  return [
    {
      id: "python",
      label: "Python",
      about: "Python 3, with nothing installed. Whoever has pandas needs the address and the last line.",
      text: `import csv, io, urllib.request

address = "${address}"
with urllib.request.urlopen(address) as answer:
    figures = list(csv.DictReader(io.TextIOWrapper(answer, encoding="utf-8", newline="")))

# ${REMARK}.
for row in figures:
    if row["status"] in ("reported", "zero"):
        print(row["state"], row["year"], float(row["low"]), row["unit"])

# With pandas: figures = pandas.read_csv(address)
`,
    },
    {
      id: "r",
      label: "R",
      about: "R, with no packages.",
      text: `address <- "${address}"
figures <- read.csv(address, na.strings = "", encoding = "UTF-8")

# ${REMARK}.
known <- subset(figures, status %in% c("reported", "zero"))
print(known[c("state", "year", "low", "unit")], row.names = FALSE)
`,
    },
    {
      id: "excel",
      label: "Excel",
      about:
        "Excel and Power BI: Data, Get data, From other sources, Blank query, Advanced editor; put this in place of what stands there.",
      text: `let
  // ${REMARK}.
  file = Web.Contents("${address}"),
  rows = Csv.Document(file, [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]),
  named = Table.PromoteHeaders(rows, [PromoteAllScalars = true]),
  figures = Table.TransformColumnTypes(named, {{"year", Int64.Type}, {"low", type number}, {"high", type number}}, "en-US")
in
  figures
`,
    },
    {
      id: "curl",
      label: "curl",
      about: "A terminal.",
      text: `curl -o ${name}.csv "${address}"
`,
    },
  ];
}
