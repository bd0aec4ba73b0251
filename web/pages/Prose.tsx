import { useSuspenseQueries } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Suspense } from "react";

import { Empty } from "../components/Empty.tsx";
import { FailureBoundary } from "../components/FailureBoundary.tsx";
import { Loading } from "../components/Loading.tsx";
import { Page } from "../components/Page.tsx";
import { ChoiceWord, Sentence } from "../components/Sentence.tsx";
import { questionnaireQuery, roundsQuery } from "../queries/asked.ts";
import { identityQuery } from "../queries/identity.ts";
import { proseQuery } from "../queries/prose.ts";
import { useAddress } from "../state/selection.ts";
import { Answering } from "./prose/Answering.tsx";
import { WhoAnswered } from "./prose/WhoAnswered.tsx";

/** What states say in words: the open questions, documents, and who has answered what. */
export function Prose() {
  const [search, change] = useAddress();
  const [{ data: questionnaire }, { data: rounds }, { data: identity }, { data: prose }] = useSuspenseQueries({
    queries: [questionnaireQuery(), roundsQuery(), identityQuery(), proseQuery()],
  });
  const { states, sections } = questionnaire;
  const [, own = null] = /^contact:(.+)$/.exec(identity.actingAs) ?? [];
  const asked = (search["state"] ?? own ?? "").toUpperCase();
  const state = states.find(({ iso3 }) => iso3 === asked) ?? null;
  const round = rounds.find(({ id }) => id === search["round"]) ?? rounds.at(-1);
  if (round === undefined) return null;
  const mayWrite = identity.actingAs === "coordinator" || (state !== null && own === state.iso3);
  return (
    <Page title="In words" question="Answer in words, attach documents">
      <Sentence>
        What{" "}
        <ChoiceWord
          label="State"
          value={state?.iso3 ?? ""}
          choices={[
            { value: "", label: own === null ? "each state" : "… choose a state" },
            ...states.map(({ iso3, name }) => ({ value: iso3, label: name })),
          ]}
          onChange={(iso3) => change({ state: iso3, question: null })}
        />{" "}
        says of{" "}
        <ChoiceWord
          label="Round"
          value={round.id}
          choices={rounds.map(({ id }) => ({ value: id, label: id.replace("-", "–") }))}
          onChange={(id) => change({ round: id, question: null })}
        />
      </Sentence>
      {identity.actingAs === "public" ? (
        <Empty
          title="This is for the states and the coordinator"
          why="What states say in words is read by the state and the coordinator, on the machine that runs Euxine until accounts exist. What the coordinator chose of it stands in the Review."
          action={<Link to="/review">Read the Reviews</Link>}
        />
      ) : state === null ? (
        <WhoAnswered
          states={states.filter(({ iso3 }) => own === null || iso3 === own)}
          sections={sections}
          round={round.id}
          prose={prose.filter((each) => each.round === round.id)}
        />
      ) : mayWrite ? (
        <FailureBoundary what="The questions" subject={`${state.iso3} ${round.id}`}>
          <Suspense fallback={<Loading height="60vh" what="the open questions" />}>
            <Answering
              key={`${state.iso3} ${round.id}`}
              state={state}
              round={round}
              isCoordinator={identity.actingAs === "coordinator"}
            />
          </Suspense>
        </FailureBoundary>
      ) : (
        <Empty
          title={`You act for another state than ${state.name}`}
          why="A contact point writes for its own state only, and reads what its own state said."
          action={
            <Link to="/contribute/prose" search={{ state: own ?? "", round: round.id }}>
              Write for your state
            </Link>
          }
        />
      )}
    </Page>
  );
}
