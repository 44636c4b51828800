// 区县项目 | Projects of a district
// 一个区县有哪些项目，各到了哪一步，由谁投资。 | Which projects a district has, how far each has come, and who invests.
// $district: district — 区县或园区，代码或名称 | a district or zone, its code or name
// $stage: text = null — 只看最近处于此阶段的 | only those last seen at this stage
// $skip: integer = 0 — 跳过多少行 | how many rows to skip
// $limit: integer = 50 — 最多多少行 | at most how many rows
// example: district=二七区 stage=signed
// bloom: 区县 $district 的项目
MATCH (:District {id: $district})<-[:LOCATED_IN]-(each:Project)
WHERE $stage IS NULL OR each.stage = $stage
WITH each.id AS id, coalesce(each.investment_yuan, -1) AS yuan
ORDER BY yuan DESC, id
SKIP $skip LIMIT $limit
MATCH (p:Project {id: id})-[l:LOCATED_IN]->(d:District)
WHERE d.id = $district
OPTIONAL MATCH (p)-[:INVESTED_BY]->(c:Company)
WITH p, l, c
ORDER BY c.id
RETURN p.id AS project, p.name AS name, p.stage AS stage, p.status AS status,
       p.period_first AS period_first, p.period_last AS period_last,
       p.investment_yuan AS investment_yuan, collect(c.name) AS companies,
       l.basis AS basis, l.quote AS quote
ORDER BY coalesce(investment_yuan, -1) DESC, project

// graph
MATCH path = (:District {id: $district})<-[:LOCATED_IN]-(:Project)
RETURN path LIMIT $limit
