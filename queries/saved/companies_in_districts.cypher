// 跨区县企业 | Companies in several districts
// 哪些企业在多个区县有项目；每个区县一行，附项目和一处原文。 | Which companies are active in several districts; a row for each district, with its projects and a quote.
// 一家企业在超过一千个区县的不计。 | A company in more than a thousand districts is left out.
// 县与其开发区算一个；县里另有项目的才另列一行。 | A county and its own zone count once; the county has a row only for projects of its own.
// $at_least: integer = 2 — 至少几个区县 | in at least how many districts
// $limit: integer = 20 — 最多多少家企业 | at most how many companies
// example: at_least=2
// bloom: 至少在 $at_least 个区县的企业
UNWIND range(4, 1000) AS many
MATCH (c:Company {districts: many})
WITH c
ORDER BY c.districts DESC, c.projects DESC, c.id
LIMIT $limit
WITH collect(c) AS wide
UNWIND CASE WHEN size(wide) < $limit THEN [3] ELSE [-1] END AS many
OPTIONAL MATCH (c:Company {districts: many})
WITH wide, collect(c) AS more
WITH wide + more AS wide
UNWIND CASE WHEN size(wide) < $limit THEN [2, 1, 0] ELSE [-1] END AS many
OPTIONAL MATCH (c:Company {districts: many})
WHERE many >= $at_least
WITH wide, collect(c) AS more
UNWIND wide + more AS c
WITH c
WHERE c.districts >= $at_least
WITH c.id AS id, c.districts AS many, c.projects AS projects
ORDER BY many DESC, projects DESC, id
LIMIT $limit
MATCH (c:Company {id: id})
OPTIONAL MATCH (c)-[l:LOCATED_IN]->(d:District)
WITH c, collect({d: d, quote: l.quote, evidence: l.evidence}) AS seats
OPTIONAL MATCH (c)<-[i:INVESTED_BY]-(p:Project)-[l:LOCATED_IN]->(d:District)
WITH c, seats, collect({d: d, project: p.name, quote: i.quote, evidence: i.evidence + l.evidence}) AS works
UNWIND works + seats AS each
WITH c, each.d AS d, each.project AS project, each.quote AS quote, each.evidence AS evidence
WHERE d IS NOT NULL
WITH c, d, project, quote, evidence
ORDER BY project IS NULL, project
WITH c, d, collect(project) AS names, head(collect(quote)) AS quote,
     head(collect(evidence)) AS evidence
WHERE NOT coalesce(d.level, '') IN ['province', 'city']
WITH c, collect({id: d.id, name: d.name, names: names, quote: quote, evidence: evidence}) AS rows
UNWIND rows AS row
WITH c, row, [other IN rows WHERE other.id STARTS WITH row.id + ':'] AS zones
WHERE size(zones) = 0
   OR any(name IN row.names WHERE none(zone IN zones WHERE name IN zone.names))
RETURN c.id AS company, c.name AS name, c.districts AS in_districts, c.projects AS projects,
       row.id AS district, row.name AS district_name, row.names AS names, row.quote AS quote,
       row.evidence AS evidence
ORDER BY in_districts DESC, projects DESC, company, district

// graph
UNWIND range(4, 1000) AS many
MATCH (c:Company {districts: many})
WITH c
ORDER BY c.districts DESC, c.projects DESC, c.id
LIMIT $limit
WITH collect(c) AS wide
UNWIND CASE WHEN size(wide) < $limit THEN [3] ELSE [-1] END AS many
OPTIONAL MATCH (c:Company {districts: many})
WITH wide, collect(c) AS more
WITH wide + more AS wide
UNWIND CASE WHEN size(wide) < $limit THEN [2, 1, 0] ELSE [-1] END AS many
OPTIONAL MATCH (c:Company {districts: many})
WHERE many >= $at_least
WITH wide, collect(c) AS more
UNWIND wide + more AS c
WITH c
WHERE c.districts >= $at_least
WITH c.id AS id, c.districts AS many, c.projects AS projects
ORDER BY many DESC, projects DESC, id
LIMIT $limit
MATCH path = (:Company {id: id})<-[:INVESTED_BY]-(:Project)-[:LOCATED_IN]->(:District)
RETURN path
