-- Who is told what, and how far each telling is. A delivery names its chat by the number of the
-- subscription: chat ids stand encrypted in one table only. States and tasks are the names that
-- the program uses.

insert into sequences (name, reached) values ('subscription', 0), ('broadcast_draft', 0), ('broadcast', 0);

create table subscriptions (
  id integer primary key,
  chat text not null unique,
  is_group integer not null check (is_group in (0, 1)),
  language text not null,
  urgent_only integer not null check (urgent_only in (0, 1)),
  paused integer not null check (paused in (0, 1)),
  reachable integer not null check (reachable in (0, 1)),
  -- How many rows of subscription_topics it has.
  topics integer not null,
  -- 1 if nothing is chosen any more and only deliveries keep the row.
  ended integer not null check (ended in (0, 1)),
  thread integer,
  digest_at integer check (digest_at between 0 and 1439),
  digest_day integer check (digest_day between 1 and 7),
  digest_zone text,
  digest_since bigint,
  digest_due bigint,
  check ((digest_at is null) = (digest_zone is null) and (digest_at is null) = (digest_due is null)
    and (digest_at is null) = (digest_since is null))
);

-- To count an audience by language.
create index subscriptions_audience on subscriptions (language, is_group, urgent_only, id)
  where reachable = 1 and paused = 0 and topics > 0;
create index subscriptions_digest on subscriptions (digest_due) where digest_due is not null;
create index subscriptions_ended on subscriptions (id) where ended = 1;

create table subscription_topics (
  subscription bigint not null,
  topic text not null,
  primary key (subscription, topic)
);

create table broadcast_drafts (
  id bigint primary key,
  author text not null,
  announcement text not null,
  created bigint not null,
  corrects bigint,
  -- Version of that broadcast when this was written; 0 for a new one.
  replaces integer not null,
  confirmed bigint
);

create index broadcast_drafts_author on broadcast_drafts (author);

-- Number of the draft or broadcast that an effect made, for when it comes again; goes with it.
create table broadcast_answers (
  update_id bigint not null,
  part integer not null,
  number bigint not null,
  primary key (update_id, part),
  foreign key (update_id, part) references handled_effects (update_id, part) on delete cascade
);

create table broadcasts (
  number bigint primary key,
  announcement text not null,
  urgent integer not null check (urgent in (0, 1)),
  version integer not null,
  state text not null,
  task text not null,
  author text not null,
  control integer not null,
  created bigint not null,
  scheduled bigint,
  started bigint,
  finished bigint,
  corrected bigint,
  purged integer not null check (purged in (0, 1)),
  problem text,
  -- 0 once it was cancelled or recalled: nothing new goes out.
  sends integer not null check (sends in (0, 1)),
  -- 1 while it corrects what a paused one sent: nothing new goes out until somebody goes on.
  held integer not null check (held in (0, 1)),
  -- 1 while not all chats it concerns are written down, whatever the state; then the number of the
  -- last that is, and of the last that is to be.
  fixing integer not null check (fixing in (0, 1)),
  fixed_to bigint not null,
  fix_until bigint not null
);

create index broadcasts_state on broadcasts (state);

-- Deliveries by state when they were purged; CURRENT counts those that showed the last text.
create table broadcast_counts (
  broadcast bigint not null,
  name text not null,
  amount bigint not null,
  primary key (broadcast, name)
);

create table deliveries (
  broadcast bigint not null,
  recipient bigint not null,
  state text not null,
  -- Null if nothing is to be done.
  task text,
  due bigint not null,
  on_wire integer not null check (on_wire in (0, 1)),
  -- If its group moved while on the wire: the recipient by which it was sent.
  wire_as bigint,
  -- Of the text that the chat shows; 0 before.
  version integer not null,
  -- Null where nothing can be edited.
  message_id integer,
  sent_at bigint,
  attempts integer not null,
  primary key (broadcast, recipient)
);

create index deliveries_recipient on deliveries (recipient);
create index deliveries_state on deliveries (broadcast, state, version);
create index deliveries_task on deliveries (broadcast, task, due, recipient) where task is not null;
create index deliveries_wire on deliveries (broadcast, recipient) where on_wire = 1;
