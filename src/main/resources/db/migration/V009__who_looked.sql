-- Entries of the audit chain are found by the firm they are about. The column is no part of the chain: what is true stands in the content.
ALTER TABLE audit_entry ADD COLUMN uscc VARCHAR(18) NULL COMMENT 'of the firm it is about; NULL = about none, or its time is over';

-- Canonical JSON: a quote within a text has a backslash before it, so this is the field and nothing that somebody told.
UPDATE audit_entry SET uscc = SUBSTRING(content, LOCATE('"subject":"', content) + 11, 18)
WHERE content LIKE '%"subject":"__________________"%';

CREATE INDEX ix_audit_entry_uscc ON audit_entry (uscc, number);
