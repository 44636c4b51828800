"""Queries that must be refused on every engine, before anything is written, read or reached."""

FORBIDDEN = (
    "CREATE (:Project {id: 'x'})",
    "create (n:Sector {id: 'x'}) return n",
    "MERGE (n:Sector {id: 'x'}) RETURN n",
    "MATCH (n:Project) SET n.name = 'x'",
    "MATCH (n:Project) SET n += {name: 'x'} RETURN n",
    "MATCH (n:Project) REMOVE n.name",
    "MATCH (n:Project) DETACH DELETE n",
    "MATCH (n) WITH n LIMIT 1 DELETE n RETURN 1",
    "MATCH (n:Project) FOREACH (x IN [1] | SET n.name = 'x')",
    "/* harmless */ CREATE (:Sector {id: 'x'})",
    "MATCH (n:Project) // RETURN n\nSET n.name = 'x'",
    "MATCH (n:Project) /* RETURN */ SET /* n */ n.name = 'x' RETURN n",
    "MATCH (n:Project) CALL { WITH n SET n.name = 'x' } RETURN n",
    "MATCH (n:Project) CALL (n) { SET n.name = 'x' } RETURN n",
    "CALL { CREATE (n:Sector {id: 'x'}) RETURN n } RETURN n",
    "MATCH (n:Project) CALL (n) { DETACH DELETE n } IN TRANSACTIONS RETURN 1",
    "RETURN 1 AS one UNION CREATE (n:Sector {id: 'x'}) RETURN 1 AS one",
    "RETURN 1; CREATE (:Sector {id: 'x'})",
    "\\u0043REATE (:Sector {id: 'x'})",
    "MATCH (n:Project) \\u0053ET n.name = 'x'",
    "RETURN '\\u0027 AS a CREATE (:Sector {id: \\u0027x'})",
    "MATCH (n:`Project`) SET n.`name` = 'x'",
    "CREATE INDEX attack FOR (n:Project) ON (n.family)",
    "DROP CONSTRAINT project_id IF EXISTS",
    "CREATE CONSTRAINT attack FOR (n:Project) REQUIRE n.family IS UNIQUE",
    "ALTER DATABASE neo4j SET ACCESS READ ONLY",
    "CREATE USER mallory SET PASSWORD 'mallory-mallory'",
    "SHOW USERS",
    "SHOW SETTINGS",
    "SHOW DATABASES",
    "USE system SHOW DATABASES",
    "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
    "GRANT ROLE admin TO mallory",
    "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "LOAD CSV FROM 'http://127.0.0.1:9/secret' AS line RETURN line",
    "load csv with headers from 'file:///etc/passwd' as line return line",
    "MATCH (n:Project) WITH n LIMIT 1 LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "WITH 'file:///etc/passwd' AS path LOAD/**/CSV FROM path AS line RETURN line",
    "CALL { LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line } RETURN line",
    "CALL dbms.listConfig()",
    "CALL dbms.listConfig() YIELD name, value RETURN name, value",
    "CALL `dbms`.`components`()",
    "CALL dbms . components ( )",
    "CALL/**/dbms.security.listUsers()",
    "CALL db.createLabel('x')",
    "CALL db.clearQueryCaches()",
    "CALL apoc.load.json('file:///etc/passwd')",
    "CALL apoc.cypher.doIt('CREATE (n:Sector)', {}) YIELD value RETURN value",
    "CALL apoc.cypher.run('CREATE (n:Sector)', {}) YIELD value RETURN value",
    "MATCH (n:Project) CALL apoc.refactor.mergeNodes([n, n]) YIELD node RETURN node",
    "CALL algo.pagerank() YIELD node RETURN node",
    "EXPLAIN CREATE (:Sector {id: 'x'})",
    "PROFILE MATCH (n) RETURN n",
    "",
    "// nothing",
)
"""Writes, definitions, files, network, procedures and settings."""

ENDLESS = (
    "UNWIND range(1, 3000) AS a UNWIND range(1, 3000) AS b UNWIND range(1, 3000) AS c "
    "RETURN sum(a * b + c) AS n",
    "MATCH (a:Statement), (b:Statement), (c:Statement), (d:Statement), (e:Statement), "
    "(f:Statement), (g:Statement), (h:Statement), (i:Statement), (j:Statement) "
    "WHERE a.id < b.id OR c.id < d.id RETURN sum(size(e.id) + size(j.id)) AS n",
)
"""Queries that would run for hours."""

HARMLESS = (
    "MATCH (n:Project) RETURN n.name AS name ORDER BY name",
    "MATCH (n {id: 'CREATE'}) RETURN n.create AS `set`",
    "RETURN 'MATCH (n) DELETE n' AS text // CREATE",
    "CALL db.labels() YIELD label RETURN label ORDER BY label",
    "MATCH (p:Project) CALL (p) { MATCH (p)-[:LOCATED_IN]->(d:District) RETURN count(d) AS n } "
    "RETURN p.id AS id, n ORDER BY id",
    "OPTIONAL MATCH (n:Nothing) RETURN n",
)
"""Queries that look alarming, or not, and must run."""
