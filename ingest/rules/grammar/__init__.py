"""What rules read the facts of a project by; no facts here. Where to look:

a passage cut up:        outline scan delimiters cuts finite phrase words work
names of projects:       name heads shape likely unlike item content evidence telling quoted
                         sized
lists of names:          runs grouping lead headings trust run_names no_list coordination
                         neighbours
one project, many names: scene core forms echo standin fact
names of companies:      company_acting company_builders company_follows company_front company_goods
                         company_inside company_item company_latin company_lexicon
                         company_lists company_marked company_mates company_settled
                         company_stem company_ties brand front_odds
whose a project is:      role_aim role_field role_pairs role_phase role_words owner
where it lies:           own_place zone_told toured stories first_named
the batch it is in:      batch entered standing topic notes qualifying inherited fellows
                         occasion resumed venue
the steps it went:       moves mentions together timed way
how far it is:           status_ahead status_ceremony status_heads status_hoped status_lists
                         status_near status_opening status_progress status_scenes status_shared
                         status_stop status_told status_words status_work grouped reach
its money and sector:    money shared_out sector_told
"""
