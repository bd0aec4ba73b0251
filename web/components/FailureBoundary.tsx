import { QueryErrorResetBoundary } from "@tanstack/react-query";
import { Component, type ReactNode } from "react";

import { Failed } from "./Failed.tsx";

interface Props {
  /** What could not be shown: "This figure", "This page". */
  readonly what: string;
  /** What it is of: when this changes, it is tried again. */
  readonly subject?: unknown;
  readonly children: ReactNode;
}

/** Keeps a failure where it happened: one figure that can't be shown does not take the page with it. */
export function FailureBoundary({ what, subject, children }: Props) {
  return (
    <QueryErrorResetBoundary>
      {({ reset }) => (
        <Catcher what={what} subject={subject} onRetry={reset}>
          {children}
        </Catcher>
      )}
    </QueryErrorResetBoundary>
  );
}

interface Caught {
  readonly failure: unknown;
  /** What the failure was of. */
  readonly subject: unknown;
}

class Catcher extends Component<Props & { readonly onRetry: () => void }, Caught> {
  override state: Caught = { failure: null, subject: this.props.subject };

  static getDerivedStateFromError(failure: unknown): Pick<Caught, "failure"> {
    return { failure };
  }

  static getDerivedStateFromProps(props: Props, state: Caught): Caught | null {
    return props.subject === state.subject ? null : { failure: null, subject: props.subject };
  }

  readonly retry = (): void => {
    this.props.onRetry();
    this.setState({ failure: null });
  };

  override render(): ReactNode {
    if (this.state.failure === null) return this.props.children;
    return <Failed what={this.props.what} failure={this.state.failure} onRetry={this.retry} />;
  }
}
