-- Queues before border crossings: what people report of them and what authorities say. Directions,
-- classes, kinds and origins are the words that files and commands use.

create table wait_reports (
  id bigint primary key,
  crossing text not null,
  direction text not null,
  class text not null,
  at bigint not null,
  kind text not null,
  amount integer not null,
  origin text not null,
  hidden integer not null check (hidden in (0, 1)),
  -- A pseudonym under the key of the report's day; null when nobody can be told (any more).
  reporter text
);

create index wait_reports_queue on wait_reports (crossing, direction, class, at, id);

create unique index wait_reports_imported on wait_reports (crossing, direction, class, at, kind, amount)
  where origin = 'imported';

create index wait_reports_reporter on wait_reports (reporter, at) where reporter is not null;

create index wait_reports_hidden on wait_reports (id) where hidden = 1;

-- What was answered to an effect, for when it comes again; goes with the effect.
create table wait_answers (
  update_id bigint not null,
  part integer not null,
  report bigint not null,
  replaced integer not null check (replaced in (0, 1)),
  primary key (update_id, part),
  foreign key (update_id, part) references handled_effects (update_id, part) on delete cascade
);

-- Pseudonyms whose reports are kept hidden: when one of its reports was made, and when hidden.
create table hidden_sources (
  reporter text primary key,
  made bigint not null,
  at bigint not null
);

insert into sequences (name, reached) values ('wait_report', 0);

create table official_states (
  crossing text primary key,
  word text not null,
  since bigint not null,
  until bigint not null,
  reason text not null,
  source text not null
);

create table official_waits (
  crossing text not null,
  direction text not null,
  class text not null,
  minutes integer not null,
  since bigint not null,
  until bigint not null,
  source text not null,
  primary key (crossing, direction, class)
);
