"""Engines reached over Bolt by the official driver: Neo4j, and the embedded engine when served."""

from graph.store.bolt.ddl import statements
from graph.store.bolt.neo4j import Neo4j
from graph.store.bolt.served import Served

__all__ = ["Neo4j", "Served", "statements"]
