// 同一区县的项目 | Neighbours by district
// for: Project Company District
MATCH path = (n)-[:LOCATED_IN*0..1]->(:District)<-[:LOCATED_IN]-(:Project)
WHERE elementId(n) IN $nodes
RETURN path LIMIT 200
