"""Every face of the graph: command line, HTTP, explorer, Bloom."""
