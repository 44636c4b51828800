"""Types, constraints and indexes of the embedded engine, derived from the schema."""

from collections.abc import Iterator

from graph.schema import Schema

TYPES = {
    "string": "STRING",
    "strings": "LIST OF STRING",
    "integer": "LONG",
    "boolean": "BOOLEAN",
    "date": "DATE",
}
CJK = 'METADATA {"analyzer": "org.apache.lucene.analysis.cjk.CJKAnalyzer"}'


def statements(schema: Schema) -> Iterator[str]:
    """Give the SQL statements, to be run on the empty database."""
    for node in schema.nodes.values():
        yield f"CREATE VERTEX TYPE `{node.name}` IF NOT EXISTS"
        for prop in node.properties:
            yield f"CREATE PROPERTY `{node.name}`.`{prop.name}` IF NOT EXISTS {TYPES[prop.type]}"
            if prop.key:
                yield f"CREATE INDEX IF NOT EXISTS ON `{node.name}` (`{prop.name}`) UNIQUE"
            elif prop.search:
                yield f"CREATE INDEX IF NOT EXISTS ON `{node.name}` (`{prop.name}`) FULL_TEXT {CJK}"
            elif prop.index:
                yield f"CREATE INDEX IF NOT EXISTS ON `{node.name}` (`{prop.name}`) NOTUNIQUE"
    for edge in schema.edges.values():
        light = "" if edge.properties else " LIGHTWEIGHT"
        yield f"CREATE EDGE TYPE `{edge.name}` IF NOT EXISTS{light}"
        for prop in edge.properties:
            yield f"CREATE PROPERTY `{edge.name}`.`{prop.name}` IF NOT EXISTS {TYPES[prop.type]}"
