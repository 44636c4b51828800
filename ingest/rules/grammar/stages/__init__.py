"""What words tell of signing, starting and commissioning, and of which stage a passage speaks."""
