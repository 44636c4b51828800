"""One value type per module: amount, count, day, period, stage, name, code."""
