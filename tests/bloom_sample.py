"""A small graph, written by hand, in which every question of Bloom finds something."""

import neo4j
from conftest import empty

from graph.store import open_store

SAMPLE = """
CREATE (zz:District {id: '410100', name: '郑州市', full_name: '河南省郑州市', level: 'city'}),
  (eq:District {id: '410103', name: '二七区', full_name: '河南省郑州市二七区', level: 'county', projects: 2}),
  (gx:District {id: 'zone:gx', name: '高新区', full_name: '郑州高新区', level: 'zone', projects: 1}),
  (eq)-[:PART_OF {caption_zh: '隶属'}]->(zz), (gx)-[:PART_OF {caption_zh: '隶属'}]->(zz),
  (b5:Batch {id: 'b5', name: '三个一批 · 第5期 · 签约', programme: '三个一批', province: '410000',
    period: 5, stage: 'signed', listed: true, date: date('2022-07-01'), projects: 2}),
  (b6:Batch {id: 'b6', name: '三个一批 · 第6期 · 开工', programme: '三个一批', province: '410000',
    period: 6, stage: 'started', listed: true, date: date('2022-10-01'), projects: 1}),
  (b7:Batch {id: 'b7', name: '三个一批 · 第7期 · 开工', programme: '三个一批', province: '410000',
    period: 7, stage: 'started', listed: true, date: date('2023-01-01'), projects: 1}),
  (b5)-[:FLOWS_TO {projects: 1, caption_zh: '1个项目'}]->(b7),
  (c:Company {id: 'c1', name: '河南花都柜业集团有限公司', short_names: ['花都柜业'],
    projects: 3, districts: 2}),
  (s:Sector {id: 's1', name: '智能装备', projects: 1}),
  (p1:Project {id: 'p1', name: '协作机器人末端执行器', aliases: ['协作机器人末端执行器项目'],
    stage: 'signed', period_last: 5, investment_yuan: 1500000000}),
  (p2:Project {id: 'p2', name: '智能箱柜', aliases: [], stage: 'started', period_last: 7}),
  (p3:Project {id: 'p3', name: '智能箱柜二期', aliases: [], stage: 'started', period_last: 6}),
  (p3)-[:PHASE_OF {id: 'e0', evidence: ['t3'], caption_zh: '分期'}]->(p2),
  (p1)-[:IN_SECTOR {id: 'e1', evidence: ['t1'], quote: '智能装备', basis: 'stated'}]->(s),
  (p1)-[:LOCATED_IN {id: 'e2', evidence: ['t1'], caption_zh: '位于二七区'}]->(eq),
  (p2)-[:LOCATED_IN {id: 'e3', evidence: ['t2'], caption_zh: '位于二七区'}]->(eq),
  (p3)-[:LOCATED_IN {id: 'e4', evidence: ['t3'], caption_zh: '位于高新区'}]->(gx),
  (p3)-[:LOCATED_IN {id: 'ef', evidence: ['t3'], caption_zh: '位于二七区'}]->(eq),
  (c)-[:LOCATED_IN {id: 'e5', evidence: ['t2'], caption_zh: '位于二七区'}]->(eq),
  (c)-[:LOCATED_IN {id: 'e6', evidence: ['t3'], caption_zh: '位于高新区'}]->(gx),
  (p1)-[:INVESTED_BY {id: 'e7', evidence: ['t1'], role: 'investor', caption_zh: '投资方'}]->(c),
  (p2)-[:INVESTED_BY {id: 'e8', evidence: ['t2'], role: 'investor', caption_zh: '投资方'}]->(c),
  (p3)-[:INVESTED_BY {id: 'e9', evidence: ['t3'], role: 'investor', caption_zh: '投资方'}]->(c),
  (p1)-[:TRANSITIONED_TO {id: 'ea', evidence: ['t1'], seq: 1, stage: 'signed', period: 5}]->(b5),
  (p2)-[:TRANSITIONED_TO {id: 'eb', evidence: ['t2'], seq: 1, stage: 'signed', period: 5}]->(b5),
  (p2)-[:TRANSITIONED_TO {id: 'ec', evidence: ['t2'], seq: 2, stage: 'started', period: 7,
    from_batch: 'b5'}]->(b7),
  (p3)-[:TRANSITIONED_TO {id: 'ed', evidence: ['t3'], seq: 1, stage: 'started', period: 6}]->(b6),
  (d:Document {id: 'd1', title: '二七区项目', source: 'erqi.txt', date: '2023-01-29'}),
  (t1:Statement {id: 't1', predicate: 'listed', quote: '签约项目1个', caption_zh: '列入'}),
  (t2:Statement {id: 't2', predicate: 'moved', quote: '转开工', caption_zh: '转入'}),
  (t3:Statement {id: 't3', predicate: 'listed', quote: '开工', caption_zh: '列入'}),
  (t1)-[:ABOUT]->(p1), (t1)-[:ABOUT]->(c), (t2)-[:ABOUT]->(p2), (t3)-[:ABOUT]->(p3),
  (t1)-[:STATED_IN]->(d), (t2)-[:STATED_IN]->(d), (t3)-[:STATED_IN]->(d),
  (m1:Claim {id: 'm1', scope: '二七区', scope_code: '410103', programme: '三个一批', periods: '7',
    stage: 'all', metric: 'project_count', value: 3, unit: 'piece', kind: 'actual',
    caption_zh: '二七区 三个一批 第7期 项目数 3个'}),
  (m2:Claim {id: 'm2', scope: '二七区', scope_code: '410103', programme: '三个一批', periods: '7',
    stage: 'started', metric: 'project_count', value: 1, unit: 'piece', kind: 'actual'}),
  (m2)-[:COMPONENT_OF]->(m1), (m1)-[:ABOUT]->(eq), (m2)-[:ABOUT]->(eq), (m2)-[:ABOUT]->(b7),
  (m1)-[:STATED_IN]->(d), (m2)-[:STATED_IN]->(d),
  (f:Finding {id: 'f1', check: 'parts', verdict: 'residual', expected: 3, observed: 1}),
  (f)-[:CHECKS]->(m1), (f)-[:CHECKS]->(m2)
"""

# All names of a node in one text, as a store writes them for its search.
NAMES = (
    "MATCH (n:Project) SET n.names = reduce(all = n.name, each IN n.aliases | all + '\n' + each)",
    "MATCH (n:Company) SET n.names = reduce(all = n.name, each IN n.short_names | all + '\n' + each)",
)

# What to type for a parameter, by its name, else by its type; else its query's example.
TYPED = {
    "start": "河南花都柜业集团有限公司",
    "end": "智能装备",
    "text": "机器人",
    "programme": "三个一批",
    "id": "410103",
}
CALLED = {
    "project": "协作机器人末端执行器",
    "company": "河南花都柜业集团有限公司",
    "district": "二七区",
    "batch": "三个一批 · 第7期 · 开工",
    "sector": "智能装备",
}


def parts(url: str) -> tuple[str, tuple[str, str]]:
    """Give the address without its login, and the login."""
    scheme, _, rest = url.partition("://")
    login, _, host = rest.rpartition("@")
    user, _, password = login.partition(":")
    return f"{scheme}://{host}", (user, password)


def connected(url: str) -> neo4j.Driver:
    """Give a driver to the test server."""
    address, login = parts(url)
    return neo4j.GraphDatabase.driver(address, auth=login)


def environment(url: str) -> dict[str, str]:
    """Give the variables that lead sanpi to the test server."""
    address, (user, password) = parts(url)
    return {
        "SANPI_STORE": address,
        "SANPI_NEO4J_USER": user,
        "SANPI_NEO4J_PASSWORD": password,
    }


def fill(url: str) -> None:
    """Put the sample, and nothing else, on the test server, under the store's own indexes."""
    empty(url)
    with open_store(url):
        pass
    with connected(url) as driver:
        for statement in (SAMPLE, *NAMES, "CALL db.awaitIndexes()"):
            driver.execute_query(statement)
