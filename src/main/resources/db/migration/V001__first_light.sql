-- Documents are immutable revisions; the table beside them points to the current one and carries what is searched.
-- Nothing that changes at midnight is a stored column. Identifiers are upper or lower case only as their format says.

CREATE TABLE enterprise (
  uscc          VARCHAR(18)  NOT NULL PRIMARY KEY,
  name          VARCHAR(200) NOT NULL,
  region_code   VARCHAR(6)   NULL COMMENT 'NULL = not told',
  industry_code VARCHAR(5)   NULL COMMENT 'NULL = not told',
  revision      INT          NOT NULL COMMENT 'the current one, from 1',
  CONSTRAINT enterprise_revision_starts_at_one CHECK (revision >= 1)
);
CREATE INDEX ix_enterprise_name ON enterprise (name);
CREATE INDEX ix_enterprise_region ON enterprise (region_code, uscc);

CREATE TABLE enterprise_revision (
  id           VARCHAR(40) NOT NULL PRIMARY KEY COMMENT 'uscc-revision',
  uscc         VARCHAR(18) NOT NULL,
  revision     INT         NOT NULL,
  document     LONGTEXT    NOT NULL COMMENT 'canonical JSON as it was told',
  content_hash VARCHAR(64) NOT NULL COMMENT 'SHA-256 of document',
  stored_at    DATETIME(6) NOT NULL COMMENT 'UTC',
  CONSTRAINT enterprise_revision_is_told_once UNIQUE (uscc, revision)
);

CREATE TABLE institution (
  id      VARCHAR(64)  NOT NULL PRIMARY KEY,
  kind    VARCHAR(16)  NOT NULL,
  name_zh VARCHAR(200) NOT NULL,
  name_en VARCHAR(200) NOT NULL,
  CONSTRAINT institution_kind_is_known CHECK (kind IN ('BANK', 'GUARANTOR', 'FUND_MANAGER', 'LESSOR', 'INSURER', 'GOVERNMENT'))
);

CREATE TABLE product (
  id          VARCHAR(64) NOT NULL PRIMARY KEY,
  provider_id VARCHAR(64) NOT NULL,
  revision    INT         NOT NULL COMMENT 'the published one, from 1',
  state       VARCHAR(16) NOT NULL,
  CONSTRAINT product_state_is_known CHECK (state IN ('PUBLISHED', 'SUSPENDED')),
  CONSTRAINT product_belongs_to_an_institution FOREIGN KEY (provider_id) REFERENCES institution (id)
);

CREATE TABLE product_revision (
  id           VARCHAR(80) NOT NULL PRIMARY KEY COMMENT 'product-revision',
  product_id   VARCHAR(64) NOT NULL,
  revision     INT         NOT NULL,
  document     LONGTEXT    NOT NULL COMMENT 'canonical JSON as it was published',
  content_hash VARCHAR(64) NOT NULL COMMENT 'SHA-256 of document',
  stored_at    DATETIME(6) NOT NULL COMMENT 'UTC',
  CONSTRAINT product_revision_is_told_once UNIQUE (product_id, revision)
);

CREATE TABLE catalogue_release (
  number       INT         NOT NULL PRIMARY KEY,
  content_hash VARCHAR(64) NOT NULL COMMENT 'of rules, dictionary, tables and published revisions',
  activated_at DATETIME(6) NOT NULL COMMENT 'UTC'
);
