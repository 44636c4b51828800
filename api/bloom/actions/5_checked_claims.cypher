// 这项核对了哪些数字 | What this finding checks
// for: Finding
MATCH path = (n:Finding)-[:CHECKS]->(:Claim)-[:STATED_IN]->(:Document)
WHERE elementId(n) IN $nodes
RETURN path
