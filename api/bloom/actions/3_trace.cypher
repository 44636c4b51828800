// 项目全程 | The project's whole trace
// for: Project
MATCH trace = (n:Project)-[:TRANSITIONED_TO]->(b:Batch)
WHERE elementId(n) IN $nodes
OPTIONAL MATCH flow = (b)-[:FLOWS_TO]->(next:Batch)<-[:TRANSITIONED_TO]-(n)
RETURN trace, flow
