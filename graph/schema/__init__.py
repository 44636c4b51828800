"""The graph's kinds: one YAML per node label and edge type, and what stores derive from them.

Nodes
    Project    id name aliases core family district_id investment_yuan investment_text
               annual_yuan completed_yuan stage period_first period_last status status_date
               status_text batches documents flags, and `<property>_conflict` where texts differ
    Company    id name short_names legal_form projects districts documents
    District   id name full_name level city_id projects signed started commissioned investment_yuan
    Batch      id name programme province period year stage date listed projects investment_yuan
               claimed_projects claimed_investment_yuan
    Sector     id name projects
    Document   id source version title publisher date url scope given text blocks characters
    Statement  id document caption_zh predicate value number stage period qualifiers (JSON)
               subject subject_label subject_name subject_entity object object_name object_entity
               quote sentence spans sentence_spans (JSON) rule basis page sheet table row column
    Claim      id document caption_zh scope scope_code programme periods stage metric rate_of filter
               value unit decimals qualifier kind year component_of quote sentence
               spans sentence_spans (JSON) rule basis page sheet table row column
    Notice     id document code text spans (JSON) page sheet table row column
    Judgement  id left right verdict by at reason undone_by undone_at
    Finding    id check verdict expected observed delta tolerance unit

Edges between entities carry `id`, `evidence` (statement ids, sorted), `basis` (the strongest),
`quote` and `caption_zh`, what the edge says in Chinese:
    TRANSITIONED_TO  seq stage period from_batch flow_from date date_text  Project → Batch
    LOCATED_IN       precision                                       Project, Company → District
    INVESTED_BY      role amount_yuan                                Project → Company
    IN_SECTOR        Project → Sector            PHASE_OF            Project → Project
Without evidence of their own, with `caption_zh`:
    FLOWS_TO         projects amount_yuan                            Batch → Batch
    PART_OF          District → District, Sector → Sector
Without properties; on a server, where people draw the graph, with `caption_zh`:
    ABOUT            Statement → Project, Company; Claim → District, Batch
    STATED_IN        Statement, Claim, Notice → Document
    COMPONENT_OF     Claim → Claim               CHECKS              Finding → Claim

`Batch.listed` is false for the `-` batch of listings whose period the text leaves open.
`date`, `Batch.date` and `status_date` are dates; `Document.date` is ISO text, as precise as known.
"""

from graph.schema.kind import EVIDENCE, EdgeKind, NodeKind, Property
from graph.schema.load import Schema, load

__all__ = ["EVIDENCE", "EdgeKind", "NodeKind", "Property", "Schema", "load"]
