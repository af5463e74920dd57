-- Who works for the bot, which groups it may work in, their boards, and what changed lately. Ids of
-- people and groups are encrypted.

insert into sequences (name, reached)
values ('staff_member', 0), ('staff_number', 0), ('board', 0), ('change', 0);

-- Ids tell who came first. That all is frozen stands in meta.
create table staff (
  id bigint primary key,
  person text not null unique,
  signature text not null
);

create table staff_grants (
  member bigint not null,
  role text not null,
  -- Empty for everywhere.
  area text not null,
  primary key (member, role, area),
  foreign key (member) references staff (id) on delete cascade
);

create table admitted_groups (
  chat text primary key,
  state text not null check (state in ('asked', 'approved', 'leaving', 'refused')),
  since bigint not null
);

create index admitted_groups_state on admitted_groups (state, since);

-- Ids tell which was made first. Crossings are joined by spaces, in the order of the board.
create table boards (
  id bigint primary key,
  chat text not null unique,
  thread integer,
  crossings text not null,
  area text,
  message_id integer not null,
  shown integer not null,
  edited bigint not null
);

create table changes (
  id bigint primary key,
  at bigint not null,
  kind text not null check (kind in ('rule', 'crossing')),
  subject text not null,
  word text not null
);

create index changes_at on changes (at, id);

alter table pending_replies add column lane text not null default 'replies'
  check (lane in ('replies', 'queued'));

drop index pending_replies_due;

create index pending_replies_due on pending_replies (lane, not_before);
