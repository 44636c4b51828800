"""Constraints and indexes of Neo4j, derived from the schema, by name."""

from graph.schema import Schema

FULLTEXT = "sanpi_names"
CJK = "OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}"


def statements(schema: Schema) -> dict[str, str]:
    """Give each constraint's and index's statement by its name."""
    found: dict[str, str] = {}
    for node in schema.nodes.values():
        for prop in node.properties:
            name = f"{node.name.lower()}_{prop.name}"
            if prop.key:
                found[name] = (
                    f"CREATE CONSTRAINT {name} IF NOT EXISTS "
                    f"FOR (n:{node.name}) REQUIRE n.{prop.name} IS UNIQUE"
                )
            elif prop.search:
                found[f"{node.name}[{prop.name}]"] = _search(node.name, prop.name)
            elif prop.index:
                found[name] = (
                    f"CREATE INDEX {name} IF NOT EXISTS FOR (n:{node.name}) ON (n.{prop.name})"
                )
    found[FULLTEXT] = _fulltext(schema)
    return found


def _search(label: str, name: str) -> str:
    return (
        f"CREATE FULLTEXT INDEX `{label}[{name}]` IF NOT EXISTS FOR (n:{label}) ON EACH [n.{name}] "
        f"{CJK}"
    )


def _fulltext(schema: Schema) -> str:
    searched = {
        node.name: [prop.name for prop in node.properties if prop.fulltext]
        for node in schema.nodes.values()
    }
    labels = "|".join(label for label, names in searched.items() if names)
    names = sorted({name for each in searched.values() for name in each})
    return (
        f"CREATE FULLTEXT INDEX {FULLTEXT} IF NOT EXISTS FOR (n:{labels}) "
        f"ON EACH [{', '.join(f'n.{name}' for name in names)}] "
        f"{CJK}"
    )
