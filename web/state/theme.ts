import { useSyncExternalStore } from "react";

/** What the reader chose; `system` follows the machine. */
export type ThemeChoice = "system" | "light" | "dark";

const KEY = "euxine-theme";
const listeners = new Set<() => void>();

/** The theme chosen on this machine, and how to choose another; it is kept where storage is allowed. */
export function useThemeChoice(): readonly [ThemeChoice, (choice: ThemeChoice) => void] {
  const choice = useSyncExternalStore(subscribe, chosen);
  return [choice, choose];
}

/** The theme that is shown, for charts, which read no style sheet. */
export function useTheme(): "light" | "dark" {
  return useSyncExternalStore(subscribe, shown);
}

function chosen(): ThemeChoice {
  const { theme } = document.documentElement.dataset;
  return theme === "light" || theme === "dark" ? theme : "system";
}

function shown(): "light" | "dark" {
  // Paper is white: what is printed is drawn in the light theme.
  if (printing().matches) return "light";
  const choice = chosen();
  if (choice !== "system") return choice;
  return systemDark().matches ? "dark" : "light";
}

function choose(choice: ThemeChoice): void {
  if (choice === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = choice;
  try {
    if (choice === "system") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, choice);
  } catch {
    // Where storage is forbidden the choice lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  systemDark().addEventListener("change", listener);
  printing().addEventListener("change", listener);
  return () => {
    listeners.delete(listener);
    systemDark().removeEventListener("change", listener);
    printing().removeEventListener("change", listener);
  };
}

function systemDark(): MediaQueryList {
  return matchMedia("(prefers-color-scheme: dark)");
}

function printing(): MediaQueryList {
  return matchMedia("print");
}
