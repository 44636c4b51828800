// 搜索 | Search
// 名称或别名里含有这几个字的项目、企业、区县、产业。 | Projects, companies, districts and sectors whose name or alias contains these words.
// $text: text — 要找的字 | the words to look for
// $label: text = null — 只找此类：Project、Company、District、Sector、Batch | only this kind
// $skip: integer = 0 — 跳过多少行 | how many rows to skip
// $limit: integer = 20 — 最多多少行 | at most how many rows
// example: text=机器人 label=Project
// bloom: 搜索 $text
CALL () {
  UNWIND CASE WHEN coalesce($label, 'Project') = 'Project' THEN [1] ELSE [] END AS wanted
  MATCH (n:Project)
  WHERE n.name CONTAINS $text OR any(alias IN n.aliases WHERE alias CONTAINS $text)
  RETURN 'Project' AS label, n.id AS id, n.name AS name, n.aliases AS aliases, n.documents AS weight
  UNION ALL
  UNWIND CASE WHEN coalesce($label, 'Company') = 'Company' THEN [1] ELSE [] END AS wanted
  MATCH (n:Company)
  WHERE n.name CONTAINS $text OR any(alias IN n.short_names WHERE alias CONTAINS $text)
  RETURN 'Company' AS label, n.id AS id, n.name AS name, n.short_names AS aliases, n.projects AS weight
  UNION ALL
  UNWIND CASE WHEN coalesce($label, 'District') = 'District' THEN [1] ELSE [] END AS wanted
  MATCH (n:District)
  WHERE n.name CONTAINS $text OR n.full_name CONTAINS $text
  RETURN 'District' AS label, n.id AS id, n.name AS name, [n.full_name] AS aliases, n.projects AS weight
  UNION ALL
  UNWIND CASE WHEN coalesce($label, 'Sector') = 'Sector' THEN [1] ELSE [] END AS wanted
  MATCH (n:Sector)
  WHERE n.name CONTAINS $text
  RETURN 'Sector' AS label, n.id AS id, n.name AS name, [] AS aliases, n.projects AS weight
  UNION ALL
  UNWIND CASE WHEN coalesce($label, 'Batch') = 'Batch' THEN [1] ELSE [] END AS wanted
  MATCH (n:Batch)
  WHERE n.name CONTAINS $text
  RETURN 'Batch' AS label, n.id AS id, n.name AS name, [] AS aliases, n.projects AS weight
}
WITH label, id, name, aliases, coalesce(weight, 0) AS weight
RETURN label AS label, id AS id, name AS name, aliases AS aliases, weight AS projects
ORDER BY name <> $text, size(name), projects DESC, label, id
SKIP $skip LIMIT $limit

// graph
CALL () {
  MATCH (n:Project)
  WHERE coalesce($label, 'Project') = 'Project'
    AND (n.name CONTAINS $text OR any(alias IN n.aliases WHERE alias CONTAINS $text))
  RETURN n
  UNION
  MATCH (n:Company)
  WHERE coalesce($label, 'Company') = 'Company'
    AND (n.name CONTAINS $text OR any(alias IN n.short_names WHERE alias CONTAINS $text))
  RETURN n
  UNION
  MATCH (n:District)
  WHERE coalesce($label, 'District') = 'District'
    AND (n.name CONTAINS $text OR n.full_name CONTAINS $text)
  RETURN n
  UNION
  MATCH (n:Sector)
  WHERE coalesce($label, 'Sector') = 'Sector' AND n.name CONTAINS $text
  RETURN n
  UNION
  MATCH (n:Batch)
  WHERE coalesce($label, 'Batch') = 'Batch' AND n.name CONTAINS $text
  RETURN n
}
MATCH path = (n)
RETURN path LIMIT $limit
