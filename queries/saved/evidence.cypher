// 原文依据 | Evidence
// 一个节点、一条边、一条陈述或一个数字背后的每一句原文，附标题、发布者、日期、页或单元格。 | Every sentence behind a node, an edge, a statement or a figure, with title, publisher, date, page or cell.
// $id: any — 节点、陈述或数字，编号或名称；边给起点 | a node, statement or figure, its id or name; of an edge, where it starts
// $to: thing = null — 边的终点，编号或名称 | of an edge, where it ends, an id or a name
// $skip: integer = 0 — 跳过多少行 | how many rows to skip
// $limit: integer = 100 — 最多多少行 | at most how many rows
// example: id=二七区
// bloom: 编号 $id 的依据
CALL () {
  MATCH (:Project {id: $id})<-[:ABOUT]-(said:Statement) WHERE $to IS NULL RETURN said
  UNION ALL
  MATCH (:Company {id: $id})<-[:ABOUT]-(said:Statement) WHERE $to IS NULL RETURN said
  UNION ALL
  MATCH (:District {id: $id})<-[:ABOUT]-(said:Claim) WHERE $to IS NULL RETURN said
  UNION ALL
  MATCH (:Batch {id: $id})<-[:ABOUT]-(said:Claim) WHERE $to IS NULL RETURN said
  UNION ALL
  MATCH (said:Statement {id: $id}) RETURN said
  UNION ALL
  MATCH (said:Claim {id: $id}) RETURN said
  UNION ALL
  MATCH (:Finding {id: $id})-[:CHECKS]->(said:Claim) RETURN said
  UNION ALL
  MATCH (:District {id: $id})<-[e:LOCATED_IN]-() WHERE $to IS NULL
  UNWIND e.evidence AS each
  MATCH (said:Statement {id: each}) RETURN said
  UNION ALL
  MATCH (:Batch {id: $id})<-[e:TRANSITIONED_TO]-() WHERE $to IS NULL
  UNWIND e.evidence AS each
  MATCH (said:Statement {id: each}) RETURN said
  UNION ALL
  MATCH (:Sector {id: $id})<-[e:IN_SECTOR]-() WHERE $to IS NULL
  UNWIND e.evidence AS each
  MATCH (said:Statement {id: each}) RETURN said
  UNION ALL
  MATCH (:Project {id: $id})-[e:TRANSITIONED_TO|LOCATED_IN|INVESTED_BY|IN_SECTOR|PHASE_OF]->(end)
  WHERE end.id = $to
  UNWIND e.evidence AS each
  MATCH (said:Statement {id: each}) RETURN said
  UNION ALL
  MATCH (:Company {id: $id})-[e:LOCATED_IN]->(end) WHERE end.id = $to
  UNWIND e.evidence AS each
  MATCH (said:Statement {id: each}) RETURN said
}
WITH DISTINCT said
WITH said, said.date AS dated, said.document AS told_in,
     coalesce(said.predicate, said.metric) AS predicate, said.id AS name
ORDER BY dated, told_in, predicate, name
SKIP $skip LIMIT $limit
MATCH (said)-[:STATED_IN]->(d:Document)
RETURN labels(said)[0] AS kind, said.id AS statement, said.caption_zh AS says,
       predicate AS predicate, said.basis AS basis, said.rule AS rule,
       said.quote AS quote, coalesce(said.sentence, said.quote) AS sentence, d.title AS title, d.publisher AS publisher, d.date AS published,
       said.page AS page, said.sheet AS sheet, said.table AS table, said.row AS row,
       said.column AS column, said.spans AS spans, d.id AS document, d.source AS source
ORDER BY published, document, predicate, statement

// graph
CALL () {
  MATCH path = (:Project {id: $id})<-[:ABOUT]-(:Statement)-[:STATED_IN]->(:Document) RETURN path
  UNION
  MATCH path = (:Company {id: $id})<-[:ABOUT]-(:Statement)-[:STATED_IN]->(:Document) RETURN path
  UNION
  MATCH path = (:District {id: $id})<-[:ABOUT]-(:Claim)-[:STATED_IN]->(:Document) RETURN path
  UNION
  MATCH path = (:Batch {id: $id})<-[:ABOUT]-(:Claim)-[:STATED_IN]->(:Document) RETURN path
  UNION
  MATCH path = (:Statement {id: $id})-[:STATED_IN]->(:Document) RETURN path
  UNION
  MATCH path = (:Claim {id: $id})-[:STATED_IN]->(:Document) RETURN path
  UNION
  MATCH path = (:Finding {id: $id})-[:CHECKS]->(:Claim)-[:STATED_IN]->(:Document) RETURN path
}
RETURN path LIMIT $limit
