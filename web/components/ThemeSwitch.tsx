import { type ThemeChoice, useThemeChoice } from "../state/theme.ts";
import { MoonIcon, ScreenIcon, SunIcon } from "./icons.tsx";
import styles from "./ThemeSwitch.module.css";

const CHOICES: readonly { readonly choice: ThemeChoice; readonly label: string }[] = [
  { choice: "system", label: "As the system" },
  { choice: "light", label: "Light" },
  { choice: "dark", label: "Dark" },
];

/** Light, dark, or as the system is: one button that goes round. */
export function ThemeSwitch() {
  const [choice, choose] = useThemeChoice();
  const at = CHOICES.findIndex((entry) => entry.choice === choice);
  const current = CHOICES[at];
  const next = CHOICES[(at + 1) % CHOICES.length];
  if (current === undefined || next === undefined) return null;
  const name = `Theme: ${current.label.toLowerCase()}. Change to ${next.label.toLowerCase()}`;
  return (
    <button type="button" className={styles.button} onClick={() => choose(next.choice)} aria-label={name} title={name}>
      {choice === "light" ? <SunIcon /> : choice === "dark" ? <MoonIcon /> : <ScreenIcon />}
    </button>
  );
}
