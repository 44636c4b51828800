// 同一企业的其他项目 | Other projects of the same investor
// for: Project Company
MATCH path = (n)-[:INVESTED_BY*0..1]->(:Company)<-[:INVESTED_BY]-(:Project)
WHERE elementId(n) IN $nodes
RETURN path LIMIT 200
