"""How a company is called in the text: by full or short name, brand, trade, or place among others."""
