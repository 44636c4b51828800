"""The spaCy pipeline that marks quantities, dates, periods, stages, places and companies."""
