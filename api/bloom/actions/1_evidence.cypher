// 看原文依据 | Show the evidence
// for: Project Company District Batch
MATCH path = (n)<-[:ABOUT]-(said)-[:STATED_IN]->(:Document)
WHERE elementId(n) IN $nodes
RETURN path LIMIT 200
