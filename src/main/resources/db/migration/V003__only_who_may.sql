-- Who may sign in, and who allowed whom to see what.

CREATE TABLE app_user (
  name          VARCHAR(64)  NOT NULL PRIMARY KEY COMMENT 'lower case',
  role          VARCHAR(20)  NOT NULL,
  institution   VARCHAR(64)  NULL COMMENT 'of those who work for one',
  regions       VARCHAR(500) NOT NULL COMMENT 'of an officer: GB/T 2260 prefixes with commas between; * = everywhere; empty = none',
  display_name  VARCHAR(100) NOT NULL,
  contact       VARCHAR(100) NULL COMMENT 'a work phone or mail, shown to those whom the user serves',
  password_hash VARCHAR(100) NOT NULL COMMENT 'bcrypt',
  must_change   BOOLEAN      NOT NULL COMMENT 'the password was set by somebody else',
  state         VARCHAR(16)  NOT NULL,
  demo          BOOLEAN      NOT NULL COMMENT 'counts in a demo only',
  generation    INT          NOT NULL COMMENT 'tokens of an earlier one are void',
  created_at    DATETIME(6)  NOT NULL COMMENT 'UTC',
  CONSTRAINT app_user_role_is_known CHECK (role IN
    ('ACCOUNT_MANAGER', 'PRODUCT_OWNER', 'PRODUCT_APPROVER', 'ENTERPRISE', 'OFFICER', 'SPECIALIST', 'AUDITOR', 'ADMIN', 'PARTNER')),
  CONSTRAINT app_user_state_is_known CHECK (state IN ('ACTIVE', 'DISABLED'))
);

CREATE TABLE membership (
  id        VARCHAR(90) NOT NULL PRIMARY KEY COMMENT 'user/uscc',
  user_name VARCHAR(64) NOT NULL,
  uscc      VARCHAR(18) NOT NULL,
  part      VARCHAR(16) NOT NULL,
  since     DATETIME(6) NOT NULL COMMENT 'UTC',
  CONSTRAINT membership_part_is_known CHECK (part IN ('OWNER', 'EDITOR', 'VIEWER'))
);
CREATE INDEX ix_membership_user ON membership (user_name, uscc);
CREATE INDEX ix_membership_enterprise ON membership (uscc, user_name);

CREATE TABLE sign_in_attempt (
  id           VARCHAR(64) NOT NULL PRIMARY KEY COMMENT 'SHA-256 of the name, whether there is such a user or not',
  failures     INT         NOT NULL COMMENT 'since the last success',
  locked_until DATETIME(6) NULL COMMENT 'UTC',
  last_at      DATETIME(6) NOT NULL COMMENT 'UTC'
);
CREATE INDEX ix_sign_in_attempt_last ON sign_in_attempt (last_at);

CREATE TABLE ended_session (
  id    VARCHAR(36) NOT NULL PRIMARY KEY COMMENT 'of the token',
  until DATETIME(6) NOT NULL COMMENT 'UTC; after it the token is void by itself'
);
CREATE INDEX ix_ended_session_until ON ended_session (until);

ALTER TABLE institution ADD COLUMN keeper VARCHAR(64) NULL COMMENT 'the institution whose product owner brought it along';

CREATE TABLE consent (
  id            VARCHAR(36)  NOT NULL PRIMARY KEY,
  uscc          VARCHAR(18)  NOT NULL,
  grantee       VARCHAR(64)  NOT NULL COMMENT 'id of the institution',
  scopes        VARCHAR(300) NOT NULL COMMENT 'with commas between',
  purpose       VARCHAR(32)  NOT NULL,
  valid_from    DATE         NOT NULL COMMENT 'included',
  valid_to      DATE         NOT NULL COMMENT 'included',
  lang          VARCHAR(5)   NOT NULL COMMENT 'of the text that was shown',
  shown         LONGTEXT     NOT NULL COMMENT 'the text',
  evidence      LONGTEXT     NOT NULL COMMENT 'canonical JSON of all of it',
  evidence_hash VARCHAR(64)  NOT NULL COMMENT 'SHA-256 of evidence',
  channel       VARCHAR(16)  NOT NULL,
  granted_by    VARCHAR(100) NOT NULL,
  granted_at    DATETIME(6)  NOT NULL COMMENT 'UTC',
  withdrawn_by  VARCHAR(100) NULL,
  withdrawn_at  DATETIME(6)  NULL COMMENT 'UTC; NULL = not withdrawn',
  CONSTRAINT consent_ends_after_it_begins CHECK (valid_to >= valid_from)
);
CREATE INDEX ix_consent_enterprise ON consent (uscc, grantee, valid_to);
CREATE INDEX ix_consent_grantee ON consent (grantee, valid_to, uscc);

CREATE TABLE specialist_assignment (
  uscc       VARCHAR(18)  NOT NULL PRIMARY KEY,
  specialist VARCHAR(64)  NOT NULL COMMENT 'name of the user',
  since      DATETIME(6)  NOT NULL COMMENT 'UTC'
);
CREATE INDEX ix_specialist_assignment_specialist ON specialist_assignment (specialist, uscc);

CREATE TABLE api_key (
  id             VARCHAR(16)  NOT NULL PRIMARY KEY,
  name           VARCHAR(100) NOT NULL COMMENT 'what it is for',
  institution    VARCHAR(64)  NOT NULL,
  scopes         VARCHAR(200) NOT NULL COMMENT 'with commas between',
  secret_hash    VARCHAR(64)  NOT NULL COMMENT 'SHA-256 of 256 random bits',
  created_by     VARCHAR(100) NOT NULL,
  created_at     DATETIME(6)  NOT NULL COMMENT 'UTC',
  expires_at     DATETIME(6)  NOT NULL COMMENT 'UTC',
  revoked_at     DATETIME(6)  NULL COMMENT 'UTC',
  last_used_at   DATETIME(6)  NULL COMMENT 'UTC, to the minute',
  last_used_from VARCHAR(45)  NULL COMMENT 'address'
);
