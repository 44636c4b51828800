"""What single words and sentences say: head words, amounts, delimiters, what no project is called."""
