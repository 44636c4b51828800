// 批次流向 | Flows from batch to batch
// 从哪个批次转入哪个批次，多少项目、多少投资、哪些项目。 | From which batch into which: how many projects, how much investment, which projects.
// 所列批次合计不超过五百个项目、或已选定批次时列出名称。 | Names stand where the batches shown have at most 500 projects together, or where a batch is chosen.
// $batch: batch = null — 只看转入或转出此批次的 | only flows into or out of this batch
// $programme: text = null — 只看此活动 | only this programme
// $names: integer = 5 — 每行最多列几个项目 | how many project names at most in a row
// $limit: integer = 50 — 最多多少行 | at most how many rows
// example: programme=三个一批
// bloom: 批次流向 $programme
MATCH (a:Batch)-[f:FLOWS_TO]->(b:Batch)
WHERE ($batch IS NULL OR a.id = $batch OR b.id = $batch)
  AND ($programme IS NULL OR a.programme = $programme)
WITH a, b, f
ORDER BY f.projects DESC, a.id, b.id
LIMIT $limit
WITH b, collect({a: a, f: f}) AS flows
WITH collect({b: b, flows: flows}) AS groups, sum(b.projects) AS projects
UNWIND groups AS group
WITH group.b AS b, group.flows AS flows, projects <= 500 OR $batch IS NOT NULL AS few
CALL (b, few) {
  UNWIND CASE WHEN few THEN [b] ELSE [] END AS small
  MATCH (small)<-[into:TRANSITIONED_TO]-(p:Project)
  WHERE into.flow_from IS NOT NULL
  WITH into.flow_from AS source, p
  ORDER BY p.id
  WITH source, collect(p.name) AS names
  RETURN collect({source: source, names: names[..$names]}) AS named
}
UNWIND flows AS flow
WITH flow.a AS a, flow.f AS f, b, [each IN named WHERE each.source = flow.a.id | each.names] AS lists
WITH a, f, b, coalesce(head(lists), []) AS names
RETURN a.id AS from_batch, a.name AS from_name, b.id AS batch, b.name AS name,
       f.projects AS projects, f.amount_yuan AS amount_yuan, names AS names
ORDER BY projects DESC, from_batch, batch

// graph
MATCH path = (a:Batch)-[:FLOWS_TO]->(b:Batch)
WHERE $programme IS NULL OR a.programme = $programme
RETURN path
