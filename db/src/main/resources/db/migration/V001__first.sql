-- SQL that SQLite and PostgreSQL share. Instants are epoch milliseconds; what is encrypted is
-- base64 text.

create table meta (
  name text primary key,
  content text not null
);

-- Numbers that only grow. An id taken from here is never used twice, even when its row is gone.
create table sequences (
  name text primary key,
  reached bigint not null
);

insert into sequences (name, reached) values ('content_revision', 0), ('pending_reply', 0), ('checks', 0);

create table articles (
  slug text not null,
  language text not null,
  source text not null,
  baseline text not null,
  edited integer not null check (edited in (0, 1)),
  conflict text not null,
  primary key (slug, language)
);

create table preferences (
  chat text primary key,
  language text,
  country text,
  check (language is not null or country is not null)
);

create table handled_effects (
  update_id bigint not null,
  part integer not null,
  at bigint not null,
  primary key (update_id, part)
);

create index handled_effects_at on handled_effects (at);

create table pending_replies (
  id bigint primary key,
  payload text not null,
  created bigint not null,
  not_before bigint not null,
  attempts integer not null
);

create index pending_replies_due on pending_replies (not_before);

create table counters (
  day text not null,
  name text not null,
  amount bigint not null,
  primary key (day, name)
);
