"""What all formats share: opening a file, its limits, its sidecar, its draft."""
