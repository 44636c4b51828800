// 两者之间 | A path between two nodes
// 两个项目、企业、区县、批次或产业之间最短的一条路，每一步附原文；一样短的不止一条时取其一。 | The shortest way between two projects, companies, districts, batches or sectors, each step with its quote; where several are as short, one of them.
// $start: thing — 起点，编号或名称 | where it starts, an id or a name
// $end: thing — 终点，编号或名称 | where it ends, an id or a name
// example: start=机械研究所 end=二七区
// bloom: 从 $start 到 $end
CALL () {
  MATCH (a:Project {id: $start}) RETURN a
  UNION MATCH (a:Company {id: $start}) RETURN a
  UNION MATCH (a:District {id: $start}) RETURN a
  UNION MATCH (a:Batch {id: $start}) RETURN a
  UNION MATCH (a:Sector {id: $start}) RETURN a
}
CALL () {
  MATCH (b:Project {id: $end}) RETURN b
  UNION MATCH (b:Company {id: $end}) RETURN b
  UNION MATCH (b:District {id: $end}) RETURN b
  UNION MATCH (b:Batch {id: $end}) RETURN b
  UNION MATCH (b:Sector {id: $end}) RETURN b
}
WITH a, b
WHERE a.id <> b.id
MATCH path = shortestPath((a)-[:INVESTED_BY|LOCATED_IN|IN_SECTOR|TRANSITIONED_TO|PHASE_OF*..8]-(b))
UNWIND range(0, length(path) - 1) AS at
WITH at, nodes(path)[at] AS left, relationships(path)[at] AS edge, nodes(path)[at + 1] AS right
RETURN at + 1 AS seq, labels(left)[0] AS from_label, left.id AS from_id, left.name AS from_name,
       type(edge) AS edge, startNode(edge) = left AS forward, labels(right)[0] AS to_label,
       right.id AS to_id, right.name AS to_name, edge.basis AS basis, edge.quote AS quote,
       edge.evidence AS evidence
ORDER BY seq

// graph
CALL () {
  MATCH (a:Project {id: $start}) RETURN a
  UNION MATCH (a:Company {id: $start}) RETURN a
  UNION MATCH (a:District {id: $start}) RETURN a
  UNION MATCH (a:Batch {id: $start}) RETURN a
  UNION MATCH (a:Sector {id: $start}) RETURN a
}
CALL () {
  MATCH (b:Project {id: $end}) RETURN b
  UNION MATCH (b:Company {id: $end}) RETURN b
  UNION MATCH (b:District {id: $end}) RETURN b
  UNION MATCH (b:Batch {id: $end}) RETURN b
  UNION MATCH (b:Sector {id: $end}) RETURN b
}
WITH a, b
WHERE a.id <> b.id
MATCH path = shortestPath((a)-[:INVESTED_BY|LOCATED_IN|IN_SECTOR|TRANSITIONED_TO|PHASE_OF*..8]-(b))
RETURN path
