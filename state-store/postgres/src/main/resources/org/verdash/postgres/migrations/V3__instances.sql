-- Nodes of the release before still write these tables: every new column has a default.
-- None of the columns that a save changes stands in an index, so that a row's next version stays on
-- its page.
ALTER TABLE instance
  ADD COLUMN name text NOT NULL DEFAULT '',
  ADD COLUMN save_policy text NOT NULL DEFAULT 'always',
  ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now(),
  ADD COLUMN rights_version bigint NOT NULL DEFAULT 0,
  ADD COLUMN folded bigint NOT NULL DEFAULT 0,
  ADD COLUMN deleted_at timestamptz;

COMMENT ON COLUMN instance.name IS 'empty: the slug';
COMMENT ON COLUMN instance.folded IS 'revisions below it cannot be read, but for those with a name';

UPDATE instance SET changed_at = coalesce(
  (SELECT max(c.at) FROM change c
    WHERE c.instance_id = instance.id AND c.revision = instance.revision),
  created_at);

-- What is deleted gives its slug back.
ALTER TABLE instance DROP CONSTRAINT instance_slug;

CREATE UNIQUE INDEX instance_slug ON instance (app, slug) WHERE deleted_at IS NULL;

CREATE INDEX instance_of_owner ON instance (owner, created_at DESC, id DESC);

CREATE INDEX instance_newest ON instance (created_at DESC, id DESC);

CREATE INDEX instance_deleted ON instance (deleted_at) WHERE deleted_at IS NOT NULL;

-- Null: the property was taken away.
ALTER TABLE change ALTER COLUMN value DROP NOT NULL;

CREATE TABLE revision_name (
  instance_id uuid NOT NULL REFERENCES instance (id) ON DELETE CASCADE,
  revision bigint NOT NULL,
  name text NOT NULL,
  author text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (instance_id, revision)
);

CREATE TABLE star (
  subject text COLLATE "C" NOT NULL,
  instance_id uuid NOT NULL REFERENCES instance (id) ON DELETE CASCADE,
  PRIMARY KEY (subject, instance_id)
);

CREATE INDEX star_instance ON star (instance_id);
