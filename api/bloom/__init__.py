"""What Bloom and Neo4j Browser need to open the graph: a perspective, deep links, a style."""
