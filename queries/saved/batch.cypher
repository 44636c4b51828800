// 批次项目 | Projects of a batch
// 一个批次列了哪些项目。 | Which projects a batch lists.
// $batch: batch — 批次编号或名称 | the batch's id or name
// $skip: integer = 0 — 跳过多少行 | how many rows to skip
// $limit: integer = 50 — 最多多少行 | at most how many rows
// example: batch="三个一批 · 第7期 · 开工"
// bloom: 批次 $batch 的项目
MATCH (:Batch {id: $batch})<-[:TRANSITIONED_TO]-(each:Project)
WITH each.id AS id
ORDER BY id
SKIP $skip LIMIT $limit
MATCH (p:Project {id: id})-[t:TRANSITIONED_TO]->(b:Batch)
WHERE b.id = $batch
OPTIONAL MATCH (p)-[:LOCATED_IN]->(d:District)
WITH p, t, d
ORDER BY d.id
RETURN p.id AS project, p.name AS name, collect(d.name) AS districts, p.stage AS stage,
       p.investment_yuan AS investment_yuan, t.from_batch AS from_batch,
       toString(t.date) AS date, t.date_text AS date_text, t.basis AS basis, t.quote AS quote
ORDER BY project

// graph
MATCH path = (:Batch {id: $batch})<-[:TRANSITIONED_TO]-(:Project)
RETURN path LIMIT $limit
