/** The forms in which the Workbench shows the selected figures. */
export const FRAME_FORMS = [
  { value: "rows", label: "one row a cell" },
  { value: "state", label: "grouped by state" },
  { value: "year", label: "grouped by year" },
  { value: "part", label: "grouped by part" },
  { value: "pivot", label: "states by years" },
  { value: "describe", label: "a description" },
] as const;
export type FrameForm = (typeof FRAME_FORMS)[number]["value"];

/** The form that an address names; rows where it names none. */
export function frameForm(text: string | undefined): FrameForm {
  return FRAME_FORMS.find((form) => form.value === text)?.value ?? "rows";
}
