// 这个数字的构成与出处 | Parts and source of this figure
// for: Claim
MATCH source = (n:Claim)-[:STATED_IN]->(:Document)
WHERE elementId(n) IN $nodes
OPTIONAL MATCH part = (n)-[:COMPONENT_OF]-(:Claim)
RETURN source, part
