"""What a workbook's own XML tells beyond its values."""
