-- Who changed what and why; the life of a product; releases that can be run again; receipts; the audit chain. Rows of V001 stay as they were told:
-- what was not kept then is NULL.

ALTER TABLE enterprise_revision ADD COLUMN author VARCHAR(100) NULL COMMENT 'NULL = stored before authors were kept';
ALTER TABLE enterprise_revision ADD COLUMN reason VARCHAR(500) NULL;

ALTER TABLE product DROP CONSTRAINT product_state_is_known;
ALTER TABLE product ADD CONSTRAINT product_state_is_one_of_these CHECK (state IN ('DRAFT', 'PUBLISHED', 'SUSPENDED', 'WITHDRAWN'));

ALTER TABLE product_revision ADD COLUMN author VARCHAR(100) NULL;
ALTER TABLE product_revision ADD COLUMN reason VARCHAR(500) NULL;
ALTER TABLE product_revision ADD COLUMN state VARCHAR(16) DEFAULT 'PUBLISHED' NOT NULL;
ALTER TABLE product_revision ADD COLUMN effective_from DATE NULL COMMENT 'as its document says; NULL = holds on every day';
ALTER TABLE product_revision ADD CONSTRAINT product_revision_state_is_known
  CHECK (state IN ('DRAFT', 'SUBMITTED', 'APPROVED', 'REJECTED', 'REPLACED', 'PUBLISHED'));

CREATE TABLE product_step (
  id         VARCHAR(100) NOT NULL PRIMARY KEY COMMENT 'product-revision-number of the step',
  product_id VARCHAR(64)  NOT NULL,
  revision   INT          NOT NULL,
  number     INT          NOT NULL COMMENT 'of the product, from 1',
  step       VARCHAR(16)  NOT NULL,
  actor      VARCHAR(100) NOT NULL,
  taken_at   DATETIME(6)  NOT NULL COMMENT 'UTC',
  reason     VARCHAR(500) NULL,
  CONSTRAINT product_step_is_taken_once UNIQUE (product_id, number)
);

CREATE TABLE rule_set (
  hash      VARCHAR(64)   NOT NULL PRIMARY KEY COMMENT 'SHA-256 of all that an answer can depend on',
  files     LONGBLOB      NOT NULL COMMENT 'as they stood in rules/, zipped',
  signature VARCHAR(1000) NOT NULL COMMENT 'of hash and files; what is not signed is never compiled',
  stored_at DATETIME(6)   NOT NULL COMMENT 'UTC'
);

ALTER TABLE catalogue_release ADD COLUMN rules_hash VARCHAR(64) NULL COMMENT 'NULL = from before releases could be run again';
ALTER TABLE catalogue_release ADD COLUMN lpr_hash VARCHAR(64) NULL;
ALTER TABLE catalogue_release ADD COLUMN manifest LONGBLOB NULL COMMENT 'product revisions and institutions, canonical JSON, zipped; empty = as rules_hash NULL';
UPDATE catalogue_release SET manifest = X'';
ALTER TABLE catalogue_release ADD COLUMN products INT NULL;
ALTER TABLE catalogue_release ADD COLUMN author VARCHAR(100) NULL;
ALTER TABLE catalogue_release ADD COLUMN reason VARCHAR(500) NULL;

CREATE TABLE active_release (
  id           INT          NOT NULL PRIMARY KEY COMMENT 'one row; locked by whoever changes what is published',
  number       INT          NOT NULL COMMENT '0 = none yet',
  activated_at DATETIME(6)  NOT NULL COMMENT 'UTC',
  author       VARCHAR(100) NOT NULL,
  CONSTRAINT active_release_is_one CHECK (id = 1)
);
INSERT INTO active_release (id, number, activated_at, author) VALUES (1, 0, '1970-01-01 00:00:00', 'nobody');

CREATE TABLE receipt (
  id             VARCHAR(64)   NOT NULL PRIMARY KEY COMMENT 'SHA-256 of what determines the answer',
  uscc           VARCHAR(18)   NOT NULL,
  release_number INT           NOT NULL,
  question       LONGTEXT      NOT NULL COMMENT 'canonical JSON of what determines the answer',
  profile        LONGBLOB      NOT NULL COMMENT 'zipped; empty = a stored revision',
  answer         LONGBLOB      NOT NULL COMMENT 'the whole of it as JSON, zipped',
  answer_hash    VARCHAR(64)   NOT NULL,
  signature      VARCHAR(1000) NOT NULL,
  stored_at      DATETIME(6)   NOT NULL COMMENT 'UTC'
);
CREATE INDEX ix_receipt_enterprise ON receipt (uscc, stored_at, id);
CREATE INDEX ix_receipt_stored ON receipt (stored_at, id);

CREATE TABLE audit_entry (
  number        BIGINT       NOT NULL PRIMARY KEY COMMENT 'from 1, without a gap',
  kind          VARCHAR(16)  NOT NULL,
  entered_at    DATETIME(6)  NOT NULL COMMENT 'UTC',
  content       LONGTEXT     NULL COMMENT 'canonical JSON; NULL = its time is over',
  content_hash  VARCHAR(64)  NOT NULL,
  entry_hash    VARCHAR(64)  NOT NULL COMMENT 'of number, kind, time, content_hash and the entry_hash before it'
);
CREATE INDEX ix_audit_entry_kind ON audit_entry (kind, entered_at);

CREATE TABLE audit_head (
  id         INT         NOT NULL PRIMARY KEY COMMENT 'one row; locked by whoever appends',
  number     BIGINT      NOT NULL,
  entry_hash VARCHAR(64) NOT NULL,
  CONSTRAINT audit_head_is_one CHECK (id = 1)
);
INSERT INTO audit_head (id, number, entry_hash) VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

CREATE TABLE idempotency_key (
  id           VARCHAR(64)  NOT NULL PRIMARY KEY COMMENT 'SHA-256 of who, what address and the key',
  body_hash    VARCHAR(64)  NOT NULL,
  owner        VARCHAR(36)  NOT NULL COMMENT 'the request that answers it',
  status       INT          NULL COMMENT 'NULL = not answered yet',
  content_type VARCHAR(100) NULL,
  etag         VARCHAR(100) NULL,
  body         LONGBLOB     NOT NULL,
  stored_at    DATETIME(6)  NOT NULL COMMENT 'UTC'
);
CREATE INDEX ix_idempotency_key_stored ON idempotency_key (stored_at);

CREATE TABLE signing_key (
  id        VARCHAR(16) NOT NULL PRIMARY KEY,
  jwks      LONGTEXT    NOT NULL COMMENT 'used only where no key is configured',
  stored_at DATETIME(6) NOT NULL COMMENT 'UTC'
);
