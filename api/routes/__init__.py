"""One group of routes a file: each module holds `router`."""
