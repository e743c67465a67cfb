-- Rows of value and change are only written under the lock of their instance's row, and deleted with
-- it in one statement. So they need no foreign key, which would be looked up for every row saved.

CREATE TABLE app (
  name text COLLATE "C" PRIMARY KEY,
  prefix text COLLATE "C" NOT NULL CONSTRAINT app_prefix UNIQUE,
  version text NOT NULL,
  digest text NOT NULL,
  descriptor bytea NOT NULL,
  claimed_at timestamptz NOT NULL DEFAULT now()
);

-- The free space keeps the row's next version on its page.
CREATE TABLE instance (
  id uuid PRIMARY KEY,
  app text COLLATE "C" NOT NULL,
  slug text COLLATE "C" NOT NULL,
  owner text NOT NULL,
  schema_version integer NOT NULL,
  revision bigint NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT instance_slug UNIQUE (app, slug)
) WITH (fillfactor = 70);

CREATE INDEX instance_owner ON instance (app, owner, created_at DESC);

CREATE TABLE value (
  instance_id uuid NOT NULL,
  key text COLLATE "C" NOT NULL,
  value jsonb NOT NULL,
  revision bigint NOT NULL,
  PRIMARY KEY (instance_id, key)
) WITH (fillfactor = 80);

-- One row per property saved. The key of the call makes a call saved once, whoever saves it.
CREATE TABLE change (
  instance_id uuid NOT NULL,
  revision bigint NOT NULL,
  key text COLLATE "C" NOT NULL,
  call_id text COLLATE "C" NOT NULL,
  author text NOT NULL,
  value jsonb NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT change_call PRIMARY KEY (instance_id, call_id, key)
);

CREATE INDEX change_revision ON change (instance_id, revision);

-- Numbers come from a row, not from a sequence: a reader that has seen one has seen all before it.
CREATE TABLE revocation (
  sequence bigint PRIMARY KEY,
  token_id text COLLATE "C" NOT NULL CONSTRAINT revocation_token UNIQUE,
  expires_at timestamptz NOT NULL
);

CREATE TABLE counter (
  name text COLLATE "C" PRIMARY KEY,
  last bigint NOT NULL
);

INSERT INTO counter (name, last) VALUES ('revocation', 0);

CREATE TABLE attempt (
  key text COLLATE "C" PRIMARY KEY,
  count bigint NOT NULL,
  ends_at timestamptz NOT NULL
);

CREATE INDEX attempt_end ON attempt (ends_at);
