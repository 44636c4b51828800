"""One project or company, many names: the threads of a document, and how far its words reach."""
