"""What may be asked: saved Cypher questions and the read-only way to run them."""
