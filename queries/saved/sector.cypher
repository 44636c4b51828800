// 产业项目 | Projects of a sector
// 一个产业有哪些项目。 | Which projects a sector has.
// $sector: sector — 产业编号或名称 | the sector's id or name
// $skip: integer = 0 — 跳过多少行 | how many rows to skip
// $limit: integer = 50 — 最多多少行 | at most how many rows
// example: sector=市政
// bloom: 产业 $sector 的项目
MATCH (:Sector {id: $sector})<-[:IN_SECTOR]-(each:Project)
WITH each.id AS id
ORDER BY id
SKIP $skip LIMIT $limit
MATCH (p:Project {id: id})-[i:IN_SECTOR]->(s:Sector)
WHERE s.id = $sector
OPTIONAL MATCH (p)-[:LOCATED_IN]->(d:District)
WITH p, i, d
ORDER BY d.id
RETURN p.id AS project, p.name AS name, collect(d.name) AS districts, p.stage AS stage,
       p.period_last AS period_last, p.investment_yuan AS investment_yuan,
       i.basis AS basis, i.quote AS quote
ORDER BY project

// graph
MATCH path = (:Sector {id: $sector})<-[:IN_SECTOR]-(:Project)
RETURN path LIMIT $limit
