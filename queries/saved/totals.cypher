// 公布数与图谱数 | Printed totals beside the graph's own counts
// 文档公布的项目数、总投资，旁边是图谱按同一地区、活动、期、阶段数出的结果。 | The numbers of projects and the investment that documents print, beside what the graph counts for the same place, programme, periods and stage.
// 图谱只数见过名字的项目；目标、计划与带范围的数字不比。 | The graph counts only projects it has seen named; targets, plans and narrowed figures are not compared.
// $district: district = null — 只看此地 | only this place
// $programme: text = null — 只看此活动 | only this programme
// $periods: periods = null — 只看这些期，如 7、1-6、第七期 | only these periods, as 7, 1-6 or 第七期
// $limit: integer = 50 — 最多多少行 | at most how many rows
// example: district=二七区 periods=7
// bloom: 公布的数字 $district
CALL () {
  MATCH (c:Claim)
  WHERE c.scope_code = $district
  RETURN c
  UNION ALL
  UNWIND CASE WHEN $district IS NULL THEN [1] ELSE [] END AS anywhere
  MATCH (c:Claim)
  RETURN c
}
WITH c
WHERE c.metric IN ['project_count', 'total_investment'] AND c.programme IS NOT NULL
  AND ($programme IS NULL OR c.programme = $programme)
  AND ($periods IS NULL OR c.periods = $periods)
MATCH (c)-[:STATED_IN]->(doc:Document)
WITH c, doc
ORDER BY c.scope_code, c.programme, c.periods, c.stage, c.metric, doc.date, c.id
LIMIT $limit
WITH c.scope_code AS code, collect(c) AS claims, collect(doc) AS docs
CALL (code) {
  MATCH (:District {id: code})<-[:PART_OF*0..2]-(:District)<-[:LOCATED_IN]-(p:Project)
        -[:TRANSITIONED_TO]->(b:Batch)
  WHERE b.listed
  WITH b, count(DISTINCT p) AS n, sum(p.investment_yuan) AS yuan
  RETURN collect({programme: b.programme, stage: b.stage, period: b.period, n: n, yuan: yuan}) AS lists
}
UNWIND range(0, size(claims) - 1) AS at
WITH claims[at] AS c, docs[at] AS doc, lists
WITH c, doc, lists, toInteger(split(c.periods, '-')[0]) AS first,
     toInteger(split(c.periods, '-')[-1]) AS last,
     c.filter IS NULL AND c.kind = 'actual' AND c.periods IS NOT NULL AS comparable
WITH c, doc, comparable,
     [l IN lists WHERE l.programme = c.programme AND first <= l.period AND l.period <= last
                   AND coalesce(c.stage, 'all') IN ['all', l.stage]] AS counted
WITH c, doc, CASE WHEN NOT comparable THEN null
     WHEN c.metric = 'project_count' THEN reduce(sum = 0, l IN counted | sum + l.n)
     ELSE reduce(sum = 0, l IN counted | sum + l.yuan) END AS counted
RETURN c.scope AS scope, c.scope_code AS scope_code, c.programme AS programme,
       c.periods AS periods, c.stage AS stage, c.filter AS filter, c.metric AS metric,
       c.kind AS kind, c.qualifier AS qualifier, c.value AS printed, counted AS counted,
       counted - c.value AS difference, c.unit AS unit, c.quote AS quote,
       doc.title AS title, doc.date AS published, doc.id AS document, doc.source AS source, c.id AS claim
ORDER BY scope_code, programme, periods, stage, metric, published, claim

// graph
MATCH path = (:District {id: $district})<-[:ABOUT]-(c:Claim)-[:STATED_IN]->(:Document)
WHERE c.metric IN ['project_count', 'total_investment'] AND c.programme IS NOT NULL
  AND ($programme IS NULL OR c.programme = $programme)
  AND ($periods IS NULL OR c.periods = $periods)
RETURN path LIMIT $limit
