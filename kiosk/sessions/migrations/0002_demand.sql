-- Which languages and guides are asked for, so that what is recorded first is what is needed.
--
-- The language of a session stands in a column of its own: the figures are then read from an
-- index and no session is opened for them.  A citizen who asks for a language and leaves
-- without a guide leaves no session; of them there is a number a day and nothing else.

ALTER TABLE saved_session ADD COLUMN language_asked TEXT NOT NULL DEFAULT '';

UPDATE saved_session
SET language_asked = coalesce(json_extract(CAST(session AS TEXT), '$.visit.language_asked'), '');

CREATE INDEX saved_session_demand ON saved_session (language_asked, guide_id);

CREATE TABLE language_wish (
    day TEXT NOT NULL,
    language TEXT NOT NULL,
    times INTEGER NOT NULL CHECK (times >= 1),
    PRIMARY KEY (day, language)
) STRICT, WITHOUT ROWID;
