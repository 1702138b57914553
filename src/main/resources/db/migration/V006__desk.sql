-- Which account manager of an institution looks after which firm.

CREATE TABLE client (
  id          VARCHAR(90)  NOT NULL PRIMARY KEY COMMENT 'institution and uscc: one manager of each institution',
  uscc        VARCHAR(18)  NOT NULL,
  institution VARCHAR(64)  NOT NULL,
  manager     VARCHAR(64)  NOT NULL COMMENT 'name of the user',
  assigned_by VARCHAR(100) NOT NULL,
  assigned_at DATETIME(6)  NOT NULL COMMENT 'UTC'
);
CREATE INDEX ix_client_institution ON client (institution, manager);
