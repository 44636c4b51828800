// 签约未开工 | Signed, not seen started
// 一地签约之后连续若干期未见开工的项目。只计库中有该区县开工或投产名单的期，并写明是哪几期。 | Projects of a place that were signed and not seen started for some periods. Only periods count for which the store holds a started or commissioned list of the project's district; they are named.
// 由沉默推算，不是原文所说。 | Inferred from silence, not stated by any text.
// $district: district — 区县、园区、市或省，代码或名称 | a district, zone, city or province, its code or name
// $periods: integer = 2 — 至少几期未见 | not seen for at least how many periods
// $limit: integer = 50 — 最多多少行 | at most how many rows
// example: district=二七区 periods=2
// bloom: 签约未开工 $district 至少 $periods 期
MATCH (:District {id: $district})<-[:PART_OF*0..2]-(d:District)
CALL (d) {
  MATCH (d)<-[:LOCATED_IN]-(:Project)-[:TRANSITIONED_TO]->(b:Batch)
  WITH DISTINCT b
  WHERE b.listed AND b.stage IN ['started', 'commissioned']
  WITH DISTINCT b.programme + ' ' + b.province AS series, coalesce(b.period, b.year) AS period
  ORDER BY period
  RETURN collect([series, period]) AS lists
}
MATCH (d)<-[:LOCATED_IN]-(p:Project)
WHERE p.stage = 'signed' AND coalesce(p.district_id, d.id) = d.id
  AND coalesce(p.status, 'signed') IN ['planned', 'negotiating', 'signed', 'suspended']
MATCH (p)-[t:TRANSITIONED_TO]->(s:Batch)
WHERE t.stage = 'signed'
WITH d, p, lists, t, s
ORDER BY t.seq DESC
WITH d, p, lists, head(collect(t)) AS t, head(collect(s)) AS s
WHERE s.listed
WITH d, p, t, s, lists, s.programme + ' ' + s.province AS series,
     coalesce(s.period, s.year) AS period
WITH d, p, t, s, [each IN lists WHERE each[0] = series AND each[1] > period | each[1]] AS missed
WHERE size(missed) >= $periods
RETURN p.id AS project, p.name AS name, d.id AS district, d.name AS district_name,
       s.id AS batch, s.name AS batch_name, size(missed) AS periods_missed,
       missed AS periods_seen, 'inferred' AS basis, p.status AS status,
       p.investment_yuan AS investment_yuan, t.quote AS quote, t.evidence AS evidence
ORDER BY periods_missed DESC, batch, project
LIMIT $limit

// graph
MATCH (:District {id: $district})<-[:PART_OF*0..2]-(d:District)
CALL (d) {
  MATCH (d)<-[:LOCATED_IN]-(:Project)-[:TRANSITIONED_TO]->(b:Batch)
  WHERE b.listed AND b.stage IN ['started', 'commissioned']
  WITH DISTINCT b
  RETURN collect(b) AS lists
}
MATCH (d)<-[:LOCATED_IN]-(p:Project)-[t:TRANSITIONED_TO]->(s:Batch)
WHERE p.stage = 'signed' AND s.stage = 'signed' AND s.listed
  AND coalesce(p.district_id, d.id) = d.id
  AND coalesce(p.status, 'signed') IN ['planned', 'negotiating', 'signed', 'suspended']
WITH d, p, lists, t, s
ORDER BY t.seq DESC
WITH d, p, lists, head(collect(t)) AS t, head(collect(s)) AS s
UNWIND lists AS b
WITH d, p, t, s, b, coalesce(b.period, b.year) AS later
WHERE b.programme = s.programme AND b.province = s.province
  AND later > coalesce(s.period, s.year)
WITH DISTINCT d, p, t, s, later
ORDER BY later
WITH d, p, t, s, collect(later) AS missed
WHERE size(missed) >= $periods
WITH d, p, s
ORDER BY p.id
LIMIT $limit
MATCH path = (d)<-[:LOCATED_IN]-(p)-[:TRANSITIONED_TO]->(s)
RETURN path
