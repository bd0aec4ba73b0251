import "react";

declare module "react" {
  /** Custom properties may be set from a component: a style sheet calculates with them. */
  interface CSSProperties {
    [name: `--${string}`]: string | number | undefined;
  }
}
