-- Every two letters that follow one another within a word. Immutable, and dear to the planner: it shall never be reckoned for
-- each row of the table where the index has the answer.
create function proposal_grams(sought text) returns text[] language sql immutable strict parallel safe cost 1000 as $$
	select coalesce(array_agg(distinct substr(word, place, 2)), '{}')
	from regexp_split_to_table(sought, '\s+') as word, generate_series(1, length(word) - 1) as place
$$;

create index proposal_sought on proposal using gin (proposal_grams(sought));

-- Nothing is decided by how common a pair of letters is, so that nobody need reckon them all to find out.
alter index proposal_sought alter column 1 set statistics 0;
