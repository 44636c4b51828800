"""How figures about groups of projects are read. Where to look:

from clause to clause:      walk narrated state order verses halves
figures and their groups:   group candidates same sums wholes rest
counts:                     counts headed heads known subject idle bands gathered
their stage:                steps stage_named achieved done compared
amounts:                    amounts metrics naming one yearly
rates:                      shares rate_owner rate_names rate_name share_names again beside percent economy works
several in step:            parallel listed ranking
differences to others:      changes
what narrows a group:       narrowing fields topics
result, plan or target:     kinds modality
figures that are no claims: unfit
"""
