-- Journeys, alerts and quiet hours. What says where a person is or plans to be is encrypted; in
-- clear stand only the columns that are looked up by.

insert into sequences (name, reached) values ('journey', 0), ('alert', 0);

create table journeys (
  id bigint primary key,
  chat text not null,
  companion text,
  way text not null,
  ended bigint,
  link_hash text,
  link_expires bigint,
  check (ended is null or (companion is null and link_hash is null and link_expires is null))
);

create unique index journeys_current on journeys (chat) where ended is null;
create index journeys_chat on journeys (chat);
create index journeys_companion on journeys (companion);
create index journeys_link on journeys (link_hash);

create table alerts (
  id bigint primary key,
  chat text not null,
  wish text not null,
  until bigint not null,
  armed integer not null check (armed in (0, 1)),
  fired bigint
);

create index alerts_chat on alerts (chat);
create index alerts_until on alerts (until);

-- The check of a table cannot be changed in SQLite, so the table is made anew.
create table preferences_with_quiet (
  chat text primary key,
  language text,
  country text,
  quiet_from integer check (quiet_from between 0 and 1439),
  quiet_to integer check (quiet_to between 0 and 1439),
  quiet_zone text,
  check (language is not null or country is not null or quiet_from is not null),
  check ((quiet_from is null) = (quiet_to is null) and (quiet_from is null) = (quiet_zone is null))
);

insert into preferences_with_quiet (chat, language, country)
select chat, language, country from preferences;

drop table preferences;

alter table preferences_with_quiet rename to preferences;
