"""What rules read the facts of a project by; no facts here. Each room imports only rooms above it:

words       what single words and sentences say; the YAML of words
companies   how a company is called
passages    a passage read into items, lists and names of projects
threads     one project or company, many names; how far words about it reach
stages      what words tell of signing, starting, commissioning
batches     the batch that a project is in
moves       the steps that it went
states      how far it is
roles       whose it is
places      where it lies
"""
