"""The graph in other people's tools: one library a file."""

from graph.interop.networkx import to_networkx

__all__ = ["to_networkx"]
