// Written by "npm run generate" from the schema and examples/queries. Do not edit: change the question.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What sort of agreement it is. */
export type AgreementKind =
  /** An agreement. */
  | 'AGREEMENT'
  /** A contract. */
  | 'CONTRACT'
  /** A declaration. */
  | 'DECLARATION'
  /** A memorandum. */
  | 'MEMORANDUM'
  /** Anything else. */
  | 'OTHER'
  /** A protocol. */
  | 'PROTOCOL'
  /** A treaty. */
  | 'TREATY';

/** How something is known. */
export type Basis =
  /** It is not said but follows; `because` says why. */
  | 'INFERRED'
  /** It is said by a pronoun, a bare title or a metonym, and was resolved. */
  | 'RESOLVED'
  /** It is said. */
  | 'STATED';

/** Whether something held on a day. */
export type Certainty =
  /** One statement says so. */
  | 'CERTAIN'
  /** The day lies outside its bounds. */
  | 'EXCLUDED'
  /** Nothing says so, and nothing speaks against it. */
  | 'POSSIBLE';

/** What sort of event it is. */
export type EventKind =
  /** A ceremony. */
  | 'CEREMONY'
  /** Something was given. */
  | 'DONATION'
  /** A sporting event. */
  | 'GAMES'
  /** Something was opened, or opened again. */
  | 'INAUGURATION'
  /** Talks, whoever hosted them. */
  | 'MEETING'
  /** Anything else. */
  | 'OTHER'
  /** The signature of an agreement. */
  | 'SIGNING'
  /** Somebody went somewhere and stayed a while. */
  | 'VISIT'
  /** Something was built or renovated. */
  | 'WORKS';

/** Whether something is said to have been so. */
export type Modality =
  /** It was not so. */
  | 'DENIED'
  /** It was so. */
  | 'HELD'
  /** It might be so. */
  | 'HYPOTHETICAL'
  /** It was going to be so. */
  | 'PLANNED';

/** What sort of name it is. */
export type NameKind =
  /** Another name for the same. */
  | 'ALIAS'
  /** A name in full use. */
  | 'NAME'
  /** The official name, where another is in common use. */
  | 'OFFICIAL'
  /** A name no longer in use. */
  | 'PREVIOUS'
  /** A short or ambiguous form that names them in its context only. */
  | 'WEAK_ALIAS';

/** What an actor did in an event. */
export type ParticipantRole =
  /** Was there. */
  | 'ATTENDEE'
  /** Gave. */
  | 'DONOR'
  /** Led those who came. */
  | 'HEAD_OF_DELEGATION'
  /** Received those who came. */
  | 'HOST'
  /** Was one of a delegation. */
  | 'MEMBER'
  /** Anything else. */
  | 'OTHER'
  /** Was one of those whom it was about: met, or agreed. */
  | 'PRINCIPAL'
  /** Was given. */
  | 'RECIPIENT'
  /** Signed. */
  | 'SIGNATORY'
  /** Spoke. */
  | 'SPEAKER'
  /** Came from elsewhere. */
  | 'VISITOR';

/** How two things belong together; also the type of the edge in the graph. */
export type RelationType =
  /** An event is said to have come before another. */
  | 'BEFORE'
  /** A post is one of a body. */
  | 'BODY'
  /** An event was an act of an agreement. */
  | 'CONCERNS'
  /** A railway, a road or a line connects a place. */
  | 'CONNECTS'
  /** A figure was counted by somebody. */
  | 'COUNTED_BY'
  /** A post has a state, a place or an organization as its area. */
  | 'COVERS'
  /** A state governs a place. */
  | 'GOVERNS'
  /** A group is led by a person. */
  | 'LED_BY'
  /** An event celebrated another. */
  | 'MARKS'
  /** A figure is one of something. */
  | 'MEASURES'
  /** An actor is a member of an organization. */
  | 'MEMBER_OF'
  /** An organization or a group is said to be of a state, without being part of it. */
  | 'OF_STATE'
  /** An organization or a group is part of an organization or a state. */
  | 'PART_OF'
  /** An event took place somewhere. */
  | 'PLACE'
  /** A figure was counted over something. */
  | 'POPULATION'
  /** Whoever holds a post represents a state. */
  | 'REPRESENTS'
  /** An organization became another. */
  | 'SUCCEEDED_BY'
  /** A place lies in a larger one. */
  | 'WITHIN'
  /** An event was part of a larger one. */
  | 'WITHIN_EVENT';

/** In which sense a time is said. */
export type Sense =
  /** It held on every day of it, and perhaps before and after. */
  | 'INCLUDING'
  /** It held on every day of it. */
  | 'THROUGHOUT'
  /** It held on some day of it, and perhaps before and after. */
  | 'TOUCHING'
  /** It held on some day of it. */
  | 'WITHIN';

/** What a statement is about: a fact of some kind, or a remark, which claims none. */
export type StatementKind =
  /** A person, an organization, a state or a group. */
  | 'ACTOR'
  /** Something agreed. */
  | 'AGREEMENT'
  /** Remark: a relation that the text judges. */
  | 'ASSESSMENT'
  /** Something that took place. */
  | 'EVENT'
  /** A name of an actor. */
  | 'NAME'
  /** A figure. */
  | 'OBSERVATION'
  /** Remark: what the text leaves open; `opens` names the field. */
  | 'OPEN'
  /** Remark: what somebody holds or hopes. */
  | 'OPINION'
  /** Remark: anything else. */
  | 'OTHER'
  /** Who took part in it. */
  | 'PARTICIPATION'
  /** A place. */
  | 'PLACE'
  /** Remark: why something is so. */
  | 'REASON'
  /** How two things belong together. */
  | 'RELATION'
  /** A post. */
  | 'ROLE'
  /** Remark: how something develops. */
  | 'TENDENCY'
  /** Who held a post. */
  | 'TENURE';

export type WhoAttendedTheCeremonyQueryVariables = Exact<{
  ceremony: string | number;
}>;


export type WhoAttendedTheCeremonyQuery = { event:
    | { title: string, when: { edtf: string, because: string | null } | null, places: Array<{ name: string }>, marks: Array<
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
      >, participants: { nodes: Array<{ roles: Array<ParticipantRole>, actor:
            | { __typename: 'Group', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
            | { __typename: 'State', id: string, name: string }
          , side: { name: string } | null, capacities: Array<{ title: string, body: Array<
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
            > }>, statements: Array<{ citation: string, basis: Basis }> }> } }
    | { title: string, when: { edtf: string, because: string | null } | null, places: Array<{ name: string }>, marks: Array<
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
      >, participants: { nodes: Array<{ roles: Array<ParticipantRole>, actor:
            | { __typename: 'Group', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
            | { __typename: 'State', id: string, name: string }
          , side: { name: string } | null, capacities: Array<{ title: string, body: Array<
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
            > }>, statements: Array<{ citation: string, basis: Basis }> }> } }
    | { title: string, when: { edtf: string, because: string | null } | null, places: Array<{ name: string }>, marks: Array<
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
      >, participants: { nodes: Array<{ roles: Array<ParticipantRole>, actor:
            | { __typename: 'Group', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
            | { __typename: 'State', id: string, name: string }
          , side: { name: string } | null, capacities: Array<{ title: string, body: Array<
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
            > }>, statements: Array<{ citation: string, basis: Basis }> }> } }
    | { title: string, when: { edtf: string, because: string | null } | null, places: Array<{ name: string }>, marks: Array<
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
      >, participants: { nodes: Array<{ roles: Array<ParticipantRole>, actor:
            | { __typename: 'Group', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
            | { __typename: 'State', id: string, name: string }
          , side: { name: string } | null, capacities: Array<{ title: string, body: Array<
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
            > }>, statements: Array<{ citation: string, basis: Basis }> }> } }
    | { title: string, when: { edtf: string, because: string | null } | null, places: Array<{ name: string }>, marks: Array<
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
      >, participants: { nodes: Array<{ roles: Array<ParticipantRole>, actor:
            | { __typename: 'Group', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
            | { __typename: 'State', id: string, name: string }
          , side: { name: string } | null, capacities: Array<{ title: string, body: Array<
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
            > }>, statements: Array<{ citation: string, basis: Basis }> }> } }
    | { title: string, when: { edtf: string, because: string | null } | null, places: Array<{ name: string }>, marks: Array<
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
      >, participants: { nodes: Array<{ roles: Array<ParticipantRole>, actor:
            | { __typename: 'Group', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
            | { __typename: 'State', id: string, name: string }
          , side: { name: string } | null, capacities: Array<{ title: string, body: Array<
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
            > }>, statements: Array<{ citation: string, basis: Basis }> }> } }
    | { title: string, when: { edtf: string, because: string | null } | null, places: Array<{ name: string }>, marks: Array<
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
      >, participants: { nodes: Array<{ roles: Array<ParticipantRole>, actor:
            | { __typename: 'Group', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
            | { __typename: 'State', id: string, name: string }
          , side: { name: string } | null, capacities: Array<{ title: string, body: Array<
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
            > }>, statements: Array<{ citation: string, basis: Basis }> }> } }
    | { title: string, when: { edtf: string, because: string | null } | null, places: Array<{ name: string }>, marks: Array<
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
      >, participants: { nodes: Array<{ roles: Array<ParticipantRole>, actor:
            | { __typename: 'Group', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
            | { __typename: 'State', id: string, name: string }
          , side: { name: string } | null, capacities: Array<{ title: string, body: Array<
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
            > }>, statements: Array<{ citation: string, basis: Basis }> }> } }
    | { title: string, when: { edtf: string, because: string | null } | null, places: Array<{ name: string }>, marks: Array<
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
      >, participants: { nodes: Array<{ roles: Array<ParticipantRole>, actor:
            | { __typename: 'Group', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
            | { __typename: 'State', id: string, name: string }
          , side: { name: string } | null, capacities: Array<{ title: string, body: Array<
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
            > }>, statements: Array<{ citation: string, basis: Basis }> }> } }
   | null };

export type WhoTookPartInTheTalksQueryVariables = Exact<{
  talks: string | number;
}>;


export type WhoTookPartInTheTalksQuery = { meeting: { title: string, subjects: Array<string>, when: { edtf: string, basis: Basis, because: string | null } | null, places: Array<{ name: string }>, participants: { nodes: Array<{ roles: Array<ParticipantRole>, basis: Basis, actor:
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
        , side: { name: string } | null, capacities: Array<{ title: string }>, statements: Array<{ gist: string, citation: string, basis: Basis, because: string | null }> }> }, open: { nodes: Array<{ gist: string, opens: string | null }> } } | null };

export type WhoVisitedPyongyangQueryVariables = Exact<{
  place: string | number;
  from: string;
  to: string;
}>;


export type WhoVisitedPyongyangQuery = { visits: { totalCount: number, nodes: Array<
      | { id: string, title: string, basis: Basis, when: { edtf: string, sense: Sense, days: number | null, because: string | null } | null, participants: { nodes: Array<{ roles: Array<ParticipantRole>, actor:
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
            , capacities: Array<{ title: string }>, onBehalfOf: Array<
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
            >, side: { name: string } | null }> }, statements: Array<{ gist: string, citation: string, passages: Array<{ paragraph: number, sentence: number, start: number, end: number }> }> }
      | { id: string, title: string, basis: Basis, when: { edtf: string, sense: Sense, days: number | null, because: string | null } | null, participants: { nodes: Array<{ roles: Array<ParticipantRole>, actor:
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
            , capacities: Array<{ title: string }>, onBehalfOf: Array<
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
            >, side: { name: string } | null }> }, statements: Array<{ gist: string, citation: string, passages: Array<{ paragraph: number, sentence: number, start: number, end: number }> }> }
      | { id: string, title: string, basis: Basis, when: { edtf: string, sense: Sense, days: number | null, because: string | null } | null, participants: { nodes: Array<{ roles: Array<ParticipantRole>, actor:
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
            , capacities: Array<{ title: string }>, onBehalfOf: Array<
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
            >, side: { name: string } | null }> }, statements: Array<{ gist: string, citation: string, passages: Array<{ paragraph: number, sentence: number, start: number, end: number }> }> }
      | { id: string, title: string, basis: Basis, when: { edtf: string, sense: Sense, days: number | null, because: string | null } | null, participants: { nodes: Array<{ roles: Array<ParticipantRole>, actor:
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
            , capacities: Array<{ title: string }>, onBehalfOf: Array<
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
            >, side: { name: string } | null }> }, statements: Array<{ gist: string, citation: string, passages: Array<{ paragraph: number, sentence: number, start: number, end: number }> }> }
      | { id: string, title: string, basis: Basis, when: { edtf: string, sense: Sense, days: number | null, because: string | null } | null, participants: { nodes: Array<{ roles: Array<ParticipantRole>, actor:
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
            , capacities: Array<{ title: string }>, onBehalfOf: Array<
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
            >, side: { name: string } | null }> }, statements: Array<{ gist: string, citation: string, passages: Array<{ paragraph: number, sentence: number, start: number, end: number }> }> }
      | { id: string, title: string, basis: Basis, when: { edtf: string, sense: Sense, days: number | null, because: string | null } | null, participants: { nodes: Array<{ roles: Array<ParticipantRole>, actor:
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
            , capacities: Array<{ title: string }>, onBehalfOf: Array<
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
            >, side: { name: string } | null }> }, statements: Array<{ gist: string, citation: string, passages: Array<{ paragraph: number, sentence: number, start: number, end: number }> }> }
      | { id: string, title: string, basis: Basis, when: { edtf: string, sense: Sense, days: number | null, because: string | null } | null, participants: { nodes: Array<{ roles: Array<ParticipantRole>, actor:
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
            , capacities: Array<{ title: string }>, onBehalfOf: Array<
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
            >, side: { name: string } | null }> }, statements: Array<{ gist: string, citation: string, passages: Array<{ paragraph: number, sentence: number, start: number, end: number }> }> }
      | { id: string, title: string, basis: Basis, when: { edtf: string, sense: Sense, days: number | null, because: string | null } | null, participants: { nodes: Array<{ roles: Array<ParticipantRole>, actor:
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
            , capacities: Array<{ title: string }>, onBehalfOf: Array<
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
            >, side: { name: string } | null }> }, statements: Array<{ gist: string, citation: string, passages: Array<{ paragraph: number, sentence: number, start: number, end: number }> }> }
      | { id: string, title: string, basis: Basis, when: { edtf: string, sense: Sense, days: number | null, because: string | null } | null, participants: { nodes: Array<{ roles: Array<ParticipantRole>, actor:
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
            , capacities: Array<{ title: string }>, onBehalfOf: Array<
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
            >, side: { name: string } | null }> }, statements: Array<{ gist: string, citation: string, passages: Array<{ paragraph: number, sentence: number, start: number, end: number }> }> }
    > } };

export type WhichAgreementsWereSignedQueryVariables = Exact<{ [key: string]: never; }>;


export type WhichAgreementsWereSignedQuery = { agreements: { nodes: Array<{ id: string, title: string, kind: AgreementKind | null, subjects: Array<string>, parties: Array<{ actor:
          | { __typename: 'Group', name: string }
          | { __typename: 'Organization', name: string }
          | { __typename: 'Person', name: string }
          | { __typename: 'State', name: string }
        , statements: Array<{ citation: string }> }>, acts: Array<
        | { kind: EventKind, when: { edtf: string, because: string | null } | null, places: Array<{ name: string }> }
        | { kind: EventKind, when: { edtf: string, because: string | null } | null, places: Array<{ name: string }> }
        | { kind: EventKind, when: { edtf: string, because: string | null } | null, places: Array<{ name: string }> }
        | { kind: EventKind, when: { edtf: string, because: string | null } | null, places: Array<{ name: string }> }
        | { kind: EventKind, when: { edtf: string, because: string | null } | null, places: Array<{ name: string }> }
        | { kind: EventKind, when: { edtf: string, because: string | null } | null, places: Array<{ name: string }> }
        | { kind: EventKind, when: { edtf: string, because: string | null } | null, places: Array<{ name: string }> }
        | { kind: EventKind, when: { edtf: string, because: string | null } | null, places: Array<{ name: string }> }
        | { kind: EventKind, when: { edtf: string, because: string | null } | null, places: Array<{ name: string }> }
      >, reportedBy: Array<{ citation: string, accordingTo: Array<
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
        > }>, leftOpen: { nodes: Array<{ opens: string | null, gist: string }> } }> } };

export type WhichRolesOnADayQueryVariables = Exact<{
  day: string;
}>;


export type WhichRolesOnADayQuery = { people: { nodes: Array<{ name: string, tenures: Array<{ certainty: Certainty, role: { title: string, body: Array<
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
          > }, when: { edtf: string, sense: Sense, because: string | null } | null }> }> } };

export type EverythingAboutOnePersonQueryVariables = Exact<{
  person: string | number;
}>;


export type EverythingAboutOnePersonQuery = { person: { id: string, name: string, familyName: string | null, names: Array<{ text: string, kind: NameKind, familyNameFirst: boolean | null }>, tenures: Array<{ role: { title: string, represents: Array<{ name: string }>, covers: Array<
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
        > }, when: { edtf: string, sense: Sense } | null, statements: Array<{ citation: string, basis: Basis, because: string | null }> }>, participations: { nodes: Array<{ roles: Array<ParticipantRole>, event:
          | { title: string, when: { edtf: string } | null }
          | { title: string, when: { edtf: string } | null }
          | { title: string, when: { edtf: string } | null }
          | { title: string, when: { edtf: string } | null }
          | { title: string, when: { edtf: string } | null }
          | { title: string, when: { edtf: string } | null }
          | { title: string, when: { edtf: string } | null }
          | { title: string, when: { edtf: string } | null }
          | { title: string, when: { edtf: string } | null }
        , capacities: Array<{ title: string }>, side: { name: string } | null, statements: Array<{ gist: string, citation: string, basis: Basis, because: string | null, passages: Array<{ paragraph: number, sentence: number, start: number, end: number, quoted: boolean }> }> }> }, leads: Array<{ name: string }>, relations: { nodes: Array<{ type: RelationType, from:
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
        , to:
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
        , statements: Array<{ citation: string }> }> }, mentionedIn: { totalCount: number, nodes: Array<{ kind: StatementKind, gist: string, citation: string, basis: Basis }> } } | null };

export type WhatRestsOnOneWordQueryVariables = Exact<{
  voice: string | number;
}>;


export type WhatRestsOnOneWordQuery = { organization: { name: string, aliases: Array<string>, said: { totalCount: number, nodes: Array<{ kind: StatementKind, gist: string, citation: string, accordingTo: Array<
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
        >, passages: Array<{ paragraph: number, sentence: number, quoted: boolean }> }> } } | null };

export type WhatIsInferredAndWhyQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type WhatIsInferredAndWhyQuery = { statements: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ kind: StatementKind, gist: string, because: string | null, citation: string, fact:
        | { id: string, label: string }
        | { id: string, label: string }
        | { id: string, label: string }
        | { id: string, label: string }
        | { id: string, label: string }
        | { id: string, label: string }
        | { id: string, label: string }
        | { id: string, label: string }
        | { id: string, label: string }
        | { id: string, label: string }
        | { id: string, label: string }
        | { id: string, label: string }
        | { id: string, label: string }
        | { id: string, label: string }
        | { id: string, label: string }
        | { id: string, label: string }
        | { id: string, label: string }
        | { id: string, label: string }
        | { id: string, label: string }
        | { id: string, label: string }
        | { id: string, label: string }
        | { id: string, label: string }
       | null }> } };

export type WhatAboutFiguresQueryVariables = Exact<{ [key: string]: never; }>;


export type WhatAboutFiguresQuery = { observations: { nodes: Array<{ measure: string, asPrinted: string | null, value: number | null, least: number | null, most: number | null, unit: string | null, approximate: boolean | null, when: { edtf: string, sense: Sense } | null, measures: Array<
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
      >, population: Array<
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
      >, countedBy: Array<
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
      >, statements: Array<{ citation: string }> }> } };

export type WhatIsLeftOpenQueryVariables = Exact<{ [key: string]: never; }>;


export type WhatIsLeftOpenQuery = { openQuestions: { totalCount: number, nodes: Array<{ opens: string | null, gist: string, citation: string, about: Array<
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
        | { label: string }
      > }> } };

export type FromAFactToItsWordsQueryVariables = Exact<{
  fact: string | number;
}>;


export type FromAFactToItsWordsQuery = { node:
    | { status: Modality, basis: Basis, disputed: Array<string>, statementCount: number, id: string, label: string, statements: Array<{ gist: string, citation: string, basis: Basis, because: string | null, accordingTo: Array<
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
        >, passages: Array<{ paragraph: number, sentence: number, start: number, end: number, quoted: boolean, sha256: string, text: string | null }>, article: { title: string, publisher: { name: string } | null, when: { edtf: string, because: string | null } | null, text: { sha256: string, attached: boolean } } }> }
    | { id: string, label: string }
    | { status: Modality, basis: Basis, disputed: Array<string>, statementCount: number, id: string, label: string, statements: Array<{ gist: string, citation: string, basis: Basis, because: string | null, accordingTo: Array<
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
        >, passages: Array<{ paragraph: number, sentence: number, start: number, end: number, quoted: boolean, sha256: string, text: string | null }>, article: { title: string, publisher: { name: string } | null, when: { edtf: string, because: string | null } | null, text: { sha256: string, attached: boolean } } }> }
    | { id: string, label: string }
    | { status: Modality, basis: Basis, disputed: Array<string>, statementCount: number, id: string, label: string, statements: Array<{ gist: string, citation: string, basis: Basis, because: string | null, accordingTo: Array<
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
        >, passages: Array<{ paragraph: number, sentence: number, start: number, end: number, quoted: boolean, sha256: string, text: string | null }>, article: { title: string, publisher: { name: string } | null, when: { edtf: string, because: string | null } | null, text: { sha256: string, attached: boolean } } }> }
    | { status: Modality, basis: Basis, disputed: Array<string>, statementCount: number, id: string, label: string, statements: Array<{ gist: string, citation: string, basis: Basis, because: string | null, accordingTo: Array<
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
        >, passages: Array<{ paragraph: number, sentence: number, start: number, end: number, quoted: boolean, sha256: string, text: string | null }>, article: { title: string, publisher: { name: string } | null, when: { edtf: string, because: string | null } | null, text: { sha256: string, attached: boolean } } }> }
    | { status: Modality, basis: Basis, disputed: Array<string>, statementCount: number, id: string, label: string, statements: Array<{ gist: string, citation: string, basis: Basis, because: string | null, accordingTo: Array<
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
        >, passages: Array<{ paragraph: number, sentence: number, start: number, end: number, quoted: boolean, sha256: string, text: string | null }>, article: { title: string, publisher: { name: string } | null, when: { edtf: string, because: string | null } | null, text: { sha256: string, attached: boolean } } }> }
    | { status: Modality, basis: Basis, disputed: Array<string>, statementCount: number, id: string, label: string, statements: Array<{ gist: string, citation: string, basis: Basis, because: string | null, accordingTo: Array<
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
        >, passages: Array<{ paragraph: number, sentence: number, start: number, end: number, quoted: boolean, sha256: string, text: string | null }>, article: { title: string, publisher: { name: string } | null, when: { edtf: string, because: string | null } | null, text: { sha256: string, attached: boolean } } }> }
    | { id: string, label: string }
    | { status: Modality, basis: Basis, disputed: Array<string>, statementCount: number, id: string, label: string, statements: Array<{ gist: string, citation: string, basis: Basis, because: string | null, accordingTo: Array<
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
        >, passages: Array<{ paragraph: number, sentence: number, start: number, end: number, quoted: boolean, sha256: string, text: string | null }>, article: { title: string, publisher: { name: string } | null, when: { edtf: string, because: string | null } | null, text: { sha256: string, attached: boolean } } }> }
    | { status: Modality, basis: Basis, disputed: Array<string>, statementCount: number, id: string, label: string, statements: Array<{ gist: string, citation: string, basis: Basis, because: string | null, accordingTo: Array<
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
        >, passages: Array<{ paragraph: number, sentence: number, start: number, end: number, quoted: boolean, sha256: string, text: string | null }>, article: { title: string, publisher: { name: string } | null, when: { edtf: string, because: string | null } | null, text: { sha256: string, attached: boolean } } }> }
    | { status: Modality, basis: Basis, disputed: Array<string>, statementCount: number, id: string, label: string, statements: Array<{ gist: string, citation: string, basis: Basis, because: string | null, accordingTo: Array<
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
        >, passages: Array<{ paragraph: number, sentence: number, start: number, end: number, quoted: boolean, sha256: string, text: string | null }>, article: { title: string, publisher: { name: string } | null, when: { edtf: string, because: string | null } | null, text: { sha256: string, attached: boolean } } }> }
    | { status: Modality, basis: Basis, disputed: Array<string>, statementCount: number, id: string, label: string, statements: Array<{ gist: string, citation: string, basis: Basis, because: string | null, accordingTo: Array<
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
        >, passages: Array<{ paragraph: number, sentence: number, start: number, end: number, quoted: boolean, sha256: string, text: string | null }>, article: { title: string, publisher: { name: string } | null, when: { edtf: string, because: string | null } | null, text: { sha256: string, attached: boolean } } }> }
    | { status: Modality, basis: Basis, disputed: Array<string>, statementCount: number, id: string, label: string, statements: Array<{ gist: string, citation: string, basis: Basis, because: string | null, accordingTo: Array<
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
        >, passages: Array<{ paragraph: number, sentence: number, start: number, end: number, quoted: boolean, sha256: string, text: string | null }>, article: { title: string, publisher: { name: string } | null, when: { edtf: string, because: string | null } | null, text: { sha256: string, attached: boolean } } }> }
    | { status: Modality, basis: Basis, disputed: Array<string>, statementCount: number, id: string, label: string, statements: Array<{ gist: string, citation: string, basis: Basis, because: string | null, accordingTo: Array<
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
        >, passages: Array<{ paragraph: number, sentence: number, start: number, end: number, quoted: boolean, sha256: string, text: string | null }>, article: { title: string, publisher: { name: string } | null, when: { edtf: string, because: string | null } | null, text: { sha256: string, attached: boolean } } }> }
    | { status: Modality, basis: Basis, disputed: Array<string>, statementCount: number, id: string, label: string, statements: Array<{ gist: string, citation: string, basis: Basis, because: string | null, accordingTo: Array<
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
        >, passages: Array<{ paragraph: number, sentence: number, start: number, end: number, quoted: boolean, sha256: string, text: string | null }>, article: { title: string, publisher: { name: string } | null, when: { edtf: string, because: string | null } | null, text: { sha256: string, attached: boolean } } }> }
    | { id: string, label: string }
    | { status: Modality, basis: Basis, disputed: Array<string>, statementCount: number, id: string, label: string, statements: Array<{ gist: string, citation: string, basis: Basis, because: string | null, accordingTo: Array<
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
        >, passages: Array<{ paragraph: number, sentence: number, start: number, end: number, quoted: boolean, sha256: string, text: string | null }>, article: { title: string, publisher: { name: string } | null, when: { edtf: string, because: string | null } | null, text: { sha256: string, attached: boolean } } }> }
    | { status: Modality, basis: Basis, disputed: Array<string>, statementCount: number, id: string, label: string, statements: Array<{ gist: string, citation: string, basis: Basis, because: string | null, accordingTo: Array<
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
        >, passages: Array<{ paragraph: number, sentence: number, start: number, end: number, quoted: boolean, sha256: string, text: string | null }>, article: { title: string, publisher: { name: string } | null, when: { edtf: string, because: string | null } | null, text: { sha256: string, attached: boolean } } }> }
    | { id: string, label: string }
    | { id: string, label: string }
    | { status: Modality, basis: Basis, disputed: Array<string>, statementCount: number, id: string, label: string, statements: Array<{ gist: string, citation: string, basis: Basis, because: string | null, accordingTo: Array<
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
        >, passages: Array<{ paragraph: number, sentence: number, start: number, end: number, quoted: boolean, sha256: string, text: string | null }>, article: { title: string, publisher: { name: string } | null, when: { edtf: string, because: string | null } | null, text: { sha256: string, attached: boolean } } }> }
    | { id: string, label: string }
    | { status: Modality, basis: Basis, disputed: Array<string>, statementCount: number, id: string, label: string, statements: Array<{ gist: string, citation: string, basis: Basis, because: string | null, accordingTo: Array<
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
        >, passages: Array<{ paragraph: number, sentence: number, start: number, end: number, quoted: boolean, sha256: string, text: string | null }>, article: { title: string, publisher: { name: string } | null, when: { edtf: string, because: string | null } | null, text: { sha256: string, attached: boolean } } }> }
    | { status: Modality, basis: Basis, disputed: Array<string>, statementCount: number, id: string, label: string, statements: Array<{ gist: string, citation: string, basis: Basis, because: string | null, accordingTo: Array<
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
        >, passages: Array<{ paragraph: number, sentence: number, start: number, end: number, quoted: boolean, sha256: string, text: string | null }>, article: { title: string, publisher: { name: string } | null, when: { edtf: string, because: string | null } | null, text: { sha256: string, attached: boolean } } }> }
    | { status: Modality, basis: Basis, disputed: Array<string>, statementCount: number, id: string, label: string, statements: Array<{ gist: string, citation: string, basis: Basis, because: string | null, accordingTo: Array<
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
        >, passages: Array<{ paragraph: number, sentence: number, start: number, end: number, quoted: boolean, sha256: string, text: string | null }>, article: { title: string, publisher: { name: string } | null, when: { edtf: string, because: string | null } | null, text: { sha256: string, attached: boolean } } }> }
    | { id: string, label: string }
    | { status: Modality, basis: Basis, disputed: Array<string>, statementCount: number, id: string, label: string, statements: Array<{ gist: string, citation: string, basis: Basis, because: string | null, accordingTo: Array<
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
        >, passages: Array<{ paragraph: number, sentence: number, start: number, end: number, quoted: boolean, sha256: string, text: string | null }>, article: { title: string, publisher: { name: string } | null, when: { edtf: string, because: string | null } | null, text: { sha256: string, attached: boolean } } }> }
    | { status: Modality, basis: Basis, disputed: Array<string>, statementCount: number, id: string, label: string, statements: Array<{ gist: string, citation: string, basis: Basis, because: string | null, accordingTo: Array<
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
        >, passages: Array<{ paragraph: number, sentence: number, start: number, end: number, quoted: boolean, sha256: string, text: string | null }>, article: { title: string, publisher: { name: string } | null, when: { edtf: string, because: string | null } | null, text: { sha256: string, attached: boolean } } }> }
    | { status: Modality, basis: Basis, disputed: Array<string>, statementCount: number, id: string, label: string, statements: Array<{ gist: string, citation: string, basis: Basis, because: string | null, accordingTo: Array<
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
        >, passages: Array<{ paragraph: number, sentence: number, start: number, end: number, quoted: boolean, sha256: string, text: string | null }>, article: { title: string, publisher: { name: string } | null, when: { edtf: string, because: string | null } | null, text: { sha256: string, attached: boolean } } }> }
   | null };

export type HowTwoStatesStandQueryVariables = Exact<{
  one: string | number;
  other: string | number;
}>;


export type HowTwoStatesStandQuery = { one: { name: string, aliases: Array<string>, bodies: { nodes: Array<
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
      > }, memberOf: Array<{ name: string }>, agreements: { nodes: Array<{ title: string }> } } | null, other: { name: string, judged: { nodes: Array<{ kind: StatementKind, gist: string, citation: string, accordingTo: Array<
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
        >, about: Array<
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
          | { label: string }
        > }> } } | null };


export const WhoAttendedTheCeremonyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhoAttendedTheCeremony"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ceremony"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ceremony"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"when"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}},{"kind":"Field","name":{"kind":"Name","value":"because"}}]}},{"kind":"Field","name":{"kind":"Name","value":"places"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"marks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"participants"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"side"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"capacities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"body"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhoAttendedTheCeremonyQuery, WhoAttendedTheCeremonyQueryVariables>;
export const WhoTookPartInTheTalksDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhoTookPartInTheTalks"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"talks"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meeting"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"talks"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"when"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"because"}}]}},{"kind":"Field","name":{"kind":"Name","value":"places"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subjects"}},{"kind":"Field","name":{"kind":"Name","value":"participants"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"side"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"capacities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gist"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"because"}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"open"},"name":{"kind":"Name","value":"mentionedIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"OPEN"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gist"}},{"kind":"Field","name":{"kind":"Name","value":"opens"}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhoTookPartInTheTalksQuery, WhoTookPartInTheTalksQueryVariables>;
export const WhoVisitedPyongyangDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhoVisitedPyongyang"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"place"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"visits"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"place"},"value":{"kind":"Variable","name":{"kind":"Name","value":"place"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"during"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"DATE_ASC"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"when"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}},{"kind":"Field","name":{"kind":"Name","value":"sense"}},{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"because"}}]}},{"kind":"Field","name":{"kind":"Name","value":"participants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"capacities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"onBehalfOf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"side"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gist"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"passages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"paragraph"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhoVisitedPyongyangQuery, WhoVisitedPyongyangQueryVariables>;
export const WhichAgreementsWereSignedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhichAgreementsWereSigned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agreements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subjects"}},{"kind":"Field","name":{"kind":"Name","value":"parties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"citation"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"acts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"when"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}},{"kind":"Field","name":{"kind":"Name","value":"because"}}]}},{"kind":"Field","name":{"kind":"Name","value":"places"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"reportedBy"},"name":{"kind":"Name","value":"statements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"accordingTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"leftOpen"},"name":{"kind":"Name","value":"mentionedIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"OPEN"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opens"}},{"kind":"Field","name":{"kind":"Name","value":"gist"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhichAgreementsWereSignedQuery, WhichAgreementsWereSignedQueryVariables>;
export const WhichRolesOnADayDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhichRolesOnADay"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"day"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"people"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tenures"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"day"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"body"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"certainty"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"day"}}}]},{"kind":"Field","name":{"kind":"Name","value":"when"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}},{"kind":"Field","name":{"kind":"Name","value":"sense"}},{"kind":"Field","name":{"kind":"Name","value":"because"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhichRolesOnADayQuery, WhichRolesOnADayQueryVariables>;
export const EverythingAboutOnePersonDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EverythingAboutOnePerson"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"person"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"person"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"names"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameFirst"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tenures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"represents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"covers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"when"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}},{"kind":"Field","name":{"kind":"Name","value":"sense"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"because"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"participations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"when"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"capacities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"side"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gist"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"because"}},{"kind":"Field","name":{"kind":"Name","value":"passages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"paragraph"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"quoted"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"leads"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"citation"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"mentionedIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"gist"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}}]}}]}}]}}]}}]} as unknown as DocumentNode<EverythingAboutOnePersonQuery, EverythingAboutOnePersonQueryVariables>;
export const WhatRestsOnOneWordDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhatRestsOnOneWord"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"voice"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"voice"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"aliases"}},{"kind":"Field","name":{"kind":"Name","value":"said"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"gist"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"accordingTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"passages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"paragraph"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"quoted"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhatRestsOnOneWordQuery, WhatRestsOnOneWordQueryVariables>;
export const WhatIsInferredAndWhyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhatIsInferredAndWhy"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"basis"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"INFERRED"}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"gist"}},{"kind":"Field","name":{"kind":"Name","value":"because"}},{"kind":"Field","name":{"kind":"Name","value":"fact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"citation"}}]}}]}}]}}]} as unknown as DocumentNode<WhatIsInferredAndWhyQuery, WhatIsInferredAndWhyQueryVariables>;
export const WhatAboutFiguresDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhatAboutFigures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"observations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"NAME_ASC"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"asPrinted"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"least"}},{"kind":"Field","name":{"kind":"Name","value":"most"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"approximate"}},{"kind":"Field","name":{"kind":"Name","value":"when"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}},{"kind":"Field","name":{"kind":"Name","value":"sense"}}]}},{"kind":"Field","name":{"kind":"Name","value":"measures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"population"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"countedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"citation"}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhatAboutFiguresQuery, WhatAboutFiguresQueryVariables>;
export const WhatIsLeftOpenDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhatIsLeftOpen"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openQuestions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opens"}},{"kind":"Field","name":{"kind":"Name","value":"gist"}},{"kind":"Field","name":{"kind":"Name","value":"about"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"citation"}}]}}]}}]}}]} as unknown as DocumentNode<WhatIsLeftOpenQuery, WhatIsLeftOpenQueryVariables>;
export const FromAFactToItsWordsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FromAFactToItsWords"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"fact"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"fact"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Fact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}},{"kind":"Field","name":{"kind":"Name","value":"statementCount"}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gist"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"accordingTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"because"}},{"kind":"Field","name":{"kind":"Name","value":"passages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"paragraph"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"quoted"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"article"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"when"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}},{"kind":"Field","name":{"kind":"Name","value":"because"}}]}},{"kind":"Field","name":{"kind":"Name","value":"text"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"attached"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<FromAFactToItsWordsQuery, FromAFactToItsWordsQueryVariables>;
export const HowTwoStatesStandDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"HowTwoStatesStand"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"one"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"other"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"one"},"name":{"kind":"Name","value":"state"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"one"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"aliases"}},{"kind":"Field","name":{"kind":"Name","value":"bodies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"memberOf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agreements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"other"},"name":{"kind":"Name","value":"state"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"other"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","alias":{"kind":"Name","value":"judged"},"name":{"kind":"Name","value":"mentionedIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"TENDENCY"},{"kind":"EnumValue","value":"ASSESSMENT"},{"kind":"EnumValue","value":"REASON"},{"kind":"EnumValue","value":"OPINION"}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"gist"}},{"kind":"Field","name":{"kind":"Name","value":"accordingTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"about"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<HowTwoStatesStandQuery, HowTwoStatesStandQueryVariables>;