// 项目轨迹 | Trace of a project
// 一个项目先后进入哪些批次、处于什么阶段，每一步附原句、标题和日期。 | Which batches a project entered, step by step, each with its sentence, title and date.
// $project: project — 项目编号或名称 | the project's id or name
// $limit: integer = 500 — 最多多少行 | at most how many rows
// example: project=智能传感产品生产基地
// bloom: 项目 $project 的轨迹
MATCH (p:Project {id: $project})
CALL (p) {
  MATCH (p)-[t:TRANSITIONED_TO]->(b:Batch)
  UNWIND t.evidence AS each
  MATCH (s:Statement {id: each})-[:STATED_IN]->(d:Document)
  RETURN t.seq AS seq, b.id AS batch, b.name AS step, t.period AS period, t.stage AS stage,
         t.from_batch AS from_batch, toString(t.date) AS date, t.date_text AS date_text, s, d
  UNION ALL
  MATCH (p)<-[:ABOUT]-(s:Statement)-[:STATED_IN]->(d:Document)
  WHERE s.predicate = 'status' AND NOT EXISTS {
    MATCH (p)-[t:TRANSITIONED_TO]->(:Batch) WHERE t.stage = s.value
  }
  RETURN 999999 AS seq, null AS batch, 'status' AS step, null AS period, coalesce(s.stage, s.value) AS stage,
         null AS from_batch, null AS date, null AS date_text, s, d
}
RETURN p.name AS name, seq AS seq, step AS step, batch AS batch, period AS period, stage AS stage,
       from_batch AS from_batch, date AS date, date_text AS date_text, s.basis AS basis,
       s.quote AS quote, coalesce(s.sentence, s.quote) AS sentence, d.title AS title, d.publisher AS publisher, d.date AS published,
       s.page AS page, s.sheet AS sheet, s.row AS row, d.id AS document, d.source AS source,
       s.id AS statement
ORDER BY seq, published, statement
LIMIT $limit

// graph
MATCH path = (p:Project {id: $project})-[:TRANSITIONED_TO]->(:Batch)
RETURN path
