create table meta (
  name text primary key,
  value blob not null
);

create table articles (
  slug text not null,
  language text not null,
  source text not null,
  baseline text not null,
  edited integer not null,
  conflict text not null,
  primary key (slug, language)
);

create table content_revision (
  id integer primary key check (id = 1),
  revision integer not null
);
insert into content_revision (id, revision) values (1, 0);

-- chat: AES-SIV of the chat id; the same chat has other bytes in every other table.
create table preferences (
  chat blob primary key,
  language text,
  country text
);

-- at: epoch milliseconds
create table handled_effects (
  update_id integer not null,
  part integer not null,
  at integer not null,
  primary key (update_id, part)
);
create index handled_effects_at on handled_effects (at);

-- payload: AES-GCM; created, not_before: epoch milliseconds
create table pending_replies (
  id integer primary key,
  payload blob not null,
  created integer not null,
  not_before integer not null,
  attempts integer not null
);
create index pending_replies_due on pending_replies (not_before, id);

-- day: ISO date
create table counters (
  day text not null,
  name text not null,
  amount integer not null,
  primary key (day, name)
);
