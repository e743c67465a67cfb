-- Files that are kept for a while and then go; in parts, each of them one row.
CREATE TABLE file (
  id uuid PRIMARY KEY,
  app text COLLATE "C" NOT NULL,
  owner text NOT NULL,
  name text NOT NULL,
  type text NOT NULL,
  quota bigint NOT NULL,
  bytes bigint NOT NULL DEFAULT 0,
  finished boolean NOT NULL DEFAULT false,
  expires_at timestamptz NOT NULL
);

CREATE INDEX file_owner ON file (owner);

CREATE INDEX file_end ON file (expires_at);

CREATE TABLE file_part (
  file_id uuid NOT NULL REFERENCES file (id) ON DELETE CASCADE,
  start bigint NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (file_id, start)
);

-- What is sent up and down is mostly packed already.
ALTER TABLE file_part ALTER COLUMN bytes SET STORAGE EXTERNAL;
