-- When the mail address was corrected last; NULL where it never was.
ALTER TABLE submissions ADD COLUMN corrected_at INTEGER;

-- Anybody can make lines of this kind, so they are kept for a while only.
CREATE INDEX audit_refused ON audit (at) WHERE action = 'signInRefused';
