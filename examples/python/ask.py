"""Prints a person's posts with their sources, then pages through events forwards and back."""

import os
import sys

from gql import Client, gql
from gql.transport.requests import RequestsHTTPTransport

address = os.environ.get("RAPPORT_URL", "http://127.0.0.1:4000/graphql")
# With the schema at hand a document that does not fit is refused before it is sent.
client = Client(transport=RequestsHTTPTransport(url=address), fetch_schema_from_transport=True)

RECORD = gql("""
  query Record($person: ID!, $day: Date!) {
    person(id: $person) {
      name
      tenures(asOf: $day) {
        role { title }
        certainty(on: $day)
        basis
        statements(first: 1) { citation because }
      }
    }
  }
""")

EVENTS = gql("""
  query Events($first: Int, $after: String, $last: Int, $before: String) {
    events(first: $first, after: $after, last: $last, before: $before, orderBy: DATE_ASC) {
      nodes { title when { edtf } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
""")


def ask(document, **variables):
    document.variable_values = variables
    return client.execute(document)


def print_record(person, day):
    record = ask(RECORD, person=person, day=day)["person"]
    if record is None:
        sys.exit(f"The record has nobody with the id {person}.")
    print(f"{record['name']}, as of {day}")
    for tenure in record["tenures"]:
        statement = tenure["statements"][0]
        reason = f" ({statement['because']})" if statement["because"] else ""
        print(f"  {tenure['certainty'].lower()}: {tenure['role']['title']}")
        print(f"    {tenure['basis'].lower()}: {statement['citation']}{reason}")


def print_page(**bounds):
    page = ask(EVENTS, **bounds)["events"]
    for event in page["nodes"]:
        print(f"  {event['when']['edtf'] if event['when'] else '(no date)'}  {event['title']}")
    return page["pageInfo"]


def print_events(size):
    print("Events, oldest first:")
    here = print_page(first=size)
    while here["hasNextPage"]:
        here = print_page(first=size, after=here["endCursor"])
    print("And back:")
    while here["hasPreviousPage"]:
        here = print_page(last=size, before=here["startCursor"])


print_record(*(sys.argv[1:3] if len(sys.argv) == 3 else ("person:yuri-trutnev", "2014-04-28")))
print_events(6)
