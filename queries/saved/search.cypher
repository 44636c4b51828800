// 搜索 | Search
// 名称或别名里含有这几个字的项目、企业、区县、产业。 | Projects, companies, districts and sectors whose name or alias contains these words.
// $text: text — 要找的字 | the words to look for
// $label: text = null — 只找此类：Project、Company、District、Sector、Batch | only this kind
// $skip: integer = 0 — 跳过多少行 | how many rows to skip
// $limit: integer = 20 — 最多多少行 | at most how many rows
// example: text=机器人 label=Project
// bloom: 搜索 $text
WITH '0123456789０１２３４５６７８９abcdefghijklmnopqrstuvwxyz （）()［］[]〔〕【】《》〈〉「」『』{}“”‘’，。、；：！？,.;:!?·•…—–―－-~～+＋/／&＆%％#＃*×=<>@|_^$`ⅠⅡⅢⅣⅤⅥⅦⅧ"\\\'' AS signs
WITH reduce(rest = toLower($text), at IN range(0, size(signs) - 1) |
            replace(rest, substring(signs, at, 1), ' ')) AS rest
WITH reduce(all = '', word IN [word IN split(rest, ' ') WHERE size(word) > 1] |
            all + '+"' + word + '" ') AS words
CALL (words) {
  CALL (words) {
    UNWIND CASE WHEN words <> '' AND coalesce($label, 'Project') = 'Project' THEN [words] ELSE [] END AS wanted
    CALL db.index.fulltext.queryNodes('Project[names]', wanted) YIELD node
    RETURN node AS n
    UNION ALL
    UNWIND CASE WHEN words = '' AND coalesce($label, 'Project') = 'Project' THEN [1] ELSE [] END AS wanted
    MATCH (n:Project)
    RETURN n
  }
  WITH n
  WHERE n.names CONTAINS $text
  RETURN 'Project' AS label, n.id AS id, n.name AS name, n.aliases AS aliases, n.documents AS weight
  UNION ALL
  CALL (words) {
    UNWIND CASE WHEN words <> '' AND coalesce($label, 'Company') = 'Company' THEN [words] ELSE [] END AS wanted
    CALL db.index.fulltext.queryNodes('Company[names]', wanted) YIELD node
    RETURN node AS n
    UNION ALL
    UNWIND CASE WHEN words = '' AND coalesce($label, 'Company') = 'Company' THEN [1] ELSE [] END AS wanted
    MATCH (n:Company)
    RETURN n
  }
  WITH n
  WHERE n.names CONTAINS $text
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
WITH '0123456789０１２３４５６７８９abcdefghijklmnopqrstuvwxyz （）()［］[]〔〕【】《》〈〉「」『』{}“”‘’，。、；：！？,.;:!?·•…—–―－-~～+＋/／&＆%％#＃*×=<>@|_^$`ⅠⅡⅢⅣⅤⅥⅦⅧ"\\\'' AS signs
WITH reduce(rest = toLower($text), at IN range(0, size(signs) - 1) |
            replace(rest, substring(signs, at, 1), ' ')) AS rest
WITH reduce(all = '', word IN [word IN split(rest, ' ') WHERE size(word) > 1] |
            all + '+"' + word + '" ') AS words
CALL (words) {
  CALL (words) {
    UNWIND CASE WHEN words <> '' AND coalesce($label, 'Project') = 'Project' THEN [words] ELSE [] END AS wanted
    CALL db.index.fulltext.queryNodes('Project[names]', wanted) YIELD node
    RETURN node AS n
    UNION ALL
    UNWIND CASE WHEN words = '' AND coalesce($label, 'Project') = 'Project' THEN [1] ELSE [] END AS wanted
    MATCH (n:Project)
    RETURN n
  }
  WITH n
  WHERE n.names CONTAINS $text
  RETURN n
  UNION
  CALL (words) {
    UNWIND CASE WHEN words <> '' AND coalesce($label, 'Company') = 'Company' THEN [words] ELSE [] END AS wanted
    CALL db.index.fulltext.queryNodes('Company[names]', wanted) YIELD node
    RETURN node AS n
    UNION ALL
    UNWIND CASE WHEN words = '' AND coalesce($label, 'Company') = 'Company' THEN [1] ELSE [] END AS wanted
    MATCH (n:Company)
    RETURN n
  }
  WITH n
  WHERE n.names CONTAINS $text
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
