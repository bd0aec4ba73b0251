import type { Source } from "../contract/view.ts";

/** Under what terms each publisher gives its figures, as named by the publisher. */
const LICENCES: readonly { readonly publisher: RegExp; readonly dataset: RegExp; readonly licence: string }[] = [
  { publisher: /UNODC/i, dataset: /CTS/i, licence: "CC BY 3.0 IGO" },
  { publisher: /UNODC/i, dataset: /./, licence: "Terms of use of the United Nations; used with attribution" },
  { publisher: /Eurostat/i, dataset: /./, licence: "Commission Decision 2011/833/EU; reuse with attribution" },
  { publisher: /World Bank/i, dataset: /./, licence: "CC BY 4.0" },
];

/** The licence of a source; "not stated" for one that nobody has looked up. */
export function licenceOf(source: Pick<Source, "publisher" | "dataset">): string {
  const found = LICENCES.find((each) => each.publisher.test(source.publisher) && each.dataset.test(source.dataset));
  return found?.licence ?? "not stated";
}
