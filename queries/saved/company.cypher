// 企业项目 | Projects of a company
// 一家企业投资、承建、运营哪些项目，在哪些区县，到了哪一步。 | Which projects a company invests in, builds or runs, where, and how far each has come.
// $company: company — 企业编号或名称 | the company's id or name
// $skip: integer = 0 — 跳过多少行 | how many rows to skip
// $limit: integer = 50 — 最多多少行 | at most how many rows
// example: company=机械研究所
// bloom: 企业 $company 的项目
MATCH (:Company {id: $company})<-[:INVESTED_BY]-(each:Project)
WITH DISTINCT each.id AS id, coalesce(each.period_last, -1) AS period
ORDER BY period DESC, id
SKIP $skip LIMIT $limit
MATCH (p:Project {id: id})-[i:INVESTED_BY]->(c:Company)
WHERE c.id = $company
OPTIONAL MATCH (p)-[:LOCATED_IN]->(d:District)
WITH p, i, d
ORDER BY d.id
RETURN p.id AS project, p.name AS name, i.role AS role, i.amount_yuan AS amount_yuan,
       collect(d.name) AS districts, p.stage AS stage, p.status AS status,
       p.period_first AS period_first, p.period_last AS period_last,
       p.investment_yuan AS investment_yuan, i.basis AS basis, i.quote AS quote
ORDER BY coalesce(period_last, -1) DESC, project, role

// graph
MATCH path = (:Company {id: $company})<-[:INVESTED_BY]-(p:Project)-[:LOCATED_IN]->(:District)
RETURN path LIMIT $limit
