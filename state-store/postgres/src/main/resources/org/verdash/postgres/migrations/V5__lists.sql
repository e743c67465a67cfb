-- The lists of somebody who has very many instances, and of an app that has few among very many.
-- What changed last is found by its day: a save of the same day writes nothing into the index, and so
-- the row's next version stays on its page.
ALTER TABLE instance
  ADD COLUMN changed_on date GENERATED ALWAYS AS ((changed_at AT TIME ZONE 'UTC')::date) STORED;

CREATE INDEX instance_changed ON instance (owner, changed_on DESC);

CREATE INDEX instance_of_app ON instance (app, created_at DESC, id DESC);
