-- The chat account that opened a proxy's link first: it opens for no other.
alter table proxy_link add column account bigint;
