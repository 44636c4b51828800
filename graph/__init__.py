"""What is known: documents, statements, and the graph that is read off them."""
