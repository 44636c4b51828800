// 跨区县企业 | Companies in several districts
// 哪些企业在多个区县有项目；每个区县一行，附项目和一处原文。 | Which companies are active in several districts; a row for each district, with its projects and a quote.
// $at_least: integer = 2 — 至少几个区县 | in at least how many districts
// $limit: integer = 20 — 最多多少家企业 | at most how many companies
// example: at_least=2
// bloom: 至少在 $at_least 个区县的企业
CALL () {
  MATCH (c:Company)
  WHERE c.districts >= 4
  RETURN count(c) AS wide
}
CALL (wide) {
  UNWIND CASE WHEN wide >= $limit THEN [1] ELSE [] END AS enough
  MATCH (c:Company)
  WHERE c.districts >= 4 AND c.districts >= $at_least
  RETURN c
  UNION ALL
  UNWIND CASE WHEN wide < $limit THEN [1] ELSE [] END AS few
  MATCH (c:Company)
  WHERE c.districts >= $at_least
  RETURN c
}
WITH c.id AS id, c.districts AS many, c.projects AS projects
ORDER BY many DESC, projects DESC, id
LIMIT $limit
MATCH (c:Company {id: id})
CALL (c) {
  MATCH (c)<-[i:INVESTED_BY]-(p:Project)-[l:LOCATED_IN]->(d:District)
  RETURN d, p.name AS project, i.quote AS quote, i.evidence + l.evidence AS evidence
  UNION ALL
  MATCH (c)-[l:LOCATED_IN]->(d:District)
  RETURN d, null AS project, l.quote AS quote, l.evidence AS evidence
}
WITH c, d, project, quote, evidence
ORDER BY project IS NULL, project
WITH c, d, collect(project) AS names, head(collect(quote)) AS quote,
     head(collect(evidence)) AS evidence
WHERE NOT coalesce(d.level, '') IN ['province', 'city']
RETURN c.id AS company, c.name AS name, c.districts AS in_districts, c.projects AS projects,
       d.id AS district, d.name AS district_name, names AS names, quote AS quote,
       evidence AS evidence
ORDER BY in_districts DESC, projects DESC, company, district

// graph
CALL () {
  MATCH (c:Company)
  WHERE c.districts >= 4
  RETURN count(c) AS wide
}
CALL (wide) {
  UNWIND CASE WHEN wide >= $limit THEN [1] ELSE [] END AS enough
  MATCH (c:Company)
  WHERE c.districts >= 4 AND c.districts >= $at_least
  RETURN c
  UNION ALL
  UNWIND CASE WHEN wide < $limit THEN [1] ELSE [] END AS few
  MATCH (c:Company)
  WHERE c.districts >= $at_least
  RETURN c
}
WITH c.id AS id, c.districts AS many, c.projects AS projects
ORDER BY many DESC, projects DESC, id
LIMIT $limit
MATCH path = (:Company {id: id})<-[:INVESTED_BY]-(:Project)-[:LOCATED_IN]->(:District)
RETURN path
