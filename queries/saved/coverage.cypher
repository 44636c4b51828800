// 读到了什么 | What each document gave
// 每份文档给出多少陈述、数字，有哪些看到而未读懂。 | How many statements and figures each document gave, and what was seen and not understood.
// $document: document = null — 只看此文档 | only this document
// $skip: integer = 0 — 跳过多少行 | how many rows to skip
// $limit: integer = 50 — 最多多少行 | at most how many rows
// example: limit=20
CALL () {
  MATCH (d:Document)
  WHERE d.id = $document
  RETURN d
  UNION ALL
  UNWIND CASE WHEN $document IS NULL THEN [1] ELSE [] END AS anywhere
  MATCH (d:Document)
  RETURN d
}
WITH d
ORDER BY d.source, d.id
SKIP $skip LIMIT $limit
CALL (d) {
  MATCH (d)<-[:STATED_IN]-(s:Statement)
  RETURN count(s) AS statements,
         count(DISTINCT CASE WHEN s.subject_label = 'Project' THEN s.subject END) AS projects,
         count(DISTINCT CASE WHEN s.subject_label = 'Company' THEN s.subject END) AS companies,
         sum(CASE WHEN s.predicate = 'listed' THEN 1 ELSE 0 END) AS listings,
         sum(CASE WHEN s.predicate = 'moved' THEN 1 ELSE 0 END) AS moves,
         sum(CASE WHEN s.predicate = 'investment' THEN 1 ELSE 0 END) AS investments
}
CALL (d) {
  MATCH (d)<-[:STATED_IN]-(c:Claim)
  RETURN count(c) AS claims
}
CALL (d) {
  MATCH (d)<-[:STATED_IN]-(n:Notice)
  WITH n.code AS code, count(n) AS times, min(n.text) AS text
  ORDER BY times DESC, code
  RETURN sum(times) AS notices, collect(code) AS notice_codes, collect(times) AS notice_times,
         collect(text) AS notice_texts
}
RETURN d.id AS document, d.source AS source, d.title AS title, d.publisher AS publisher,
       d.date AS published, d.characters AS characters, statements AS statements,
       projects AS project_mentions, companies AS company_mentions, listings AS listings, moves AS moves,
       investments AS investments, claims AS claims, notices AS notices,
       notice_codes AS notice_codes, notice_times AS notice_times, notice_texts AS notice_texts
ORDER BY source, document
