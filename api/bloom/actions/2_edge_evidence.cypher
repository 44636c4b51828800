// 看这条边的依据 | Show the evidence of this edge
// for: TRANSITIONED_TO LOCATED_IN INVESTED_BY IN_SECTOR PHASE_OF
MATCH edge = ()-[r]->()
WHERE elementId(r) IN $relationships
UNWIND r.evidence AS each
MATCH said = (:Statement {id: each})-[:STATED_IN]->(:Document)
RETURN edge, said LIMIT 200
