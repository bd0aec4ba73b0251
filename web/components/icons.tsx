import type { ReactNode } from "react";

/** Icons of one hand: 18 px, 1.6 px strokes, in the colour of the text. Decoration only; the control has the name. */
export function SearchIcon() {
  return (
    <Icon>
      <circle cx="8" cy="8" r="5" />
      <path d="m12 12 4 4" />
    </Icon>
  );
}

export function MenuIcon() {
  return (
    <Icon>
      <path d="M2 5h14M2 9h14M2 13h14" />
    </Icon>
  );
}

export function CloseIcon() {
  return (
    <Icon>
      <path d="m4 4 10 10M14 4 4 14" />
    </Icon>
  );
}

export function SunIcon() {
  return (
    <Icon>
      <circle cx="9" cy="9" r="3.2" />
      <path d="M9 1.5v2M9 14.5v2M1.5 9h2M14.5 9h2M3.7 3.7l1.4 1.4M12.9 12.9l1.4 1.4M14.3 3.7l-1.4 1.4M5.1 12.9l-1.4 1.4" />
    </Icon>
  );
}

export function MoonIcon() {
  return (
    <Icon>
      <path d="M14.5 11.3A6.3 6.3 0 0 1 6.7 3.5a6.3 6.3 0 1 0 7.8 7.8Z" />
    </Icon>
  );
}

export function ScreenIcon() {
  return (
    <Icon>
      <rect x="2" y="3" width="14" height="9.5" rx="1" />
      <path d="M6 15.5h6" />
    </Icon>
  );
}

function Icon({ children }: { readonly children: ReactNode }) {
  return (
    <svg
      width="18"
      height="18"
      viewBox="0 0 18 18"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}
