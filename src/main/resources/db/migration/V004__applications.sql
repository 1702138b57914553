-- What firms apply for and what becomes of it; who looks after them.

CREATE TABLE application (
  id             VARCHAR(36)    NOT NULL PRIMARY KEY,
  uscc           VARCHAR(18)    NOT NULL,
  region         VARCHAR(6)     NULL COMMENT 'of the firm when it applied, GB/T 2260',
  street         VARCHAR(100)   NULL COMMENT 'of the firm when it applied',
  institution    VARCHAR(64)    NOT NULL,
  product_id     VARCHAR(64)    NOT NULL,
  state          VARCHAR(16)    NOT NULL,
  since_at       DATETIME(6)    NOT NULL COMMENT 'UTC',
  due_on         DATE           NULL COMMENT 'last day for whoever has to act; NULL = nobody is waited for',
  remind_on      DATE           NULL,
  reminded       BOOLEAN        NOT NULL,
  escalated_at   DATETIME(6)    NULL COMMENT 'UTC',
  sent_at        DATETIME(6)    NULL COMMENT 'UTC; NULL = only the firm and its specialist know of it',
  answered_at    DATETIME(6)    NULL COMMENT 'UTC; the institution takes it up or declines',
  answer_days    INT            NULL COMMENT 'working days from one to the other',
  asked_amount   DECIMAL(20, 2) NOT NULL COMMENT 'yuan',
  granted_amount DECIMAL(20, 2) NULL COMMENT 'yuan',
  granted_rate   DECIMAL(9, 4)  NULL COMMENT 'percent a year',
  drawn_amount   DECIMAL(20, 2) NULL COMMENT 'yuan, in all',
  balance        DECIMAL(20, 2) NULL COMMENT 'yuan, not paid back',
  unsecured      BOOLEAN        NOT NULL COMMENT 'granted on credit alone',
  details        LONGTEXT       NOT NULL COMMENT 'JSON',
  created_by     VARCHAR(100)   NOT NULL,
  created_at     DATETIME(6)    NOT NULL COMMENT 'UTC',
  version        INT            NOT NULL
);
CREATE INDEX ix_application_enterprise ON application (uscc, created_at);
CREATE INDEX ix_application_institution ON application (institution, state, due_on);
CREATE INDEX ix_application_due ON application (due_on, id);
CREATE INDEX ix_application_remind ON application (reminded, remind_on);

CREATE TABLE application_open (
  id             VARCHAR(90) NOT NULL PRIMARY KEY COMMENT 'uscc/product: one at a time',
  application_id VARCHAR(36) NOT NULL
);

CREATE TABLE application_event (
  id             VARCHAR(50)    NOT NULL PRIMARY KEY COMMENT 'application/number',
  application_id VARCHAR(36)    NOT NULL,
  number         INT            NOT NULL COMMENT 'from 1 within the application',
  event          VARCHAR(24)    NOT NULL,
  state          VARCHAR(16)    NOT NULL COMMENT 'after it',
  side           VARCHAR(16)    NOT NULL,
  actor          VARCHAR(100)   NOT NULL,
  institution    VARCHAR(64)    NULL COMMENT 'of the actor',
  taken_at       DATETIME(6)    NOT NULL COMMENT 'UTC',
  amount         DECIMAL(20, 2) NULL COMMENT 'yuan, drawn or paid back',
  text           VARCHAR(2000)  NULL
);
CREATE INDEX ix_application_event_application ON application_event (application_id, number);

CREATE TABLE specialist_street (
  id         VARCHAR(170) NOT NULL PRIMARY KEY COMMENT 'specialist/street',
  specialist VARCHAR(64)  NOT NULL COMMENT 'name of the user',
  street     VARCHAR(100) NOT NULL
);
CREATE INDEX ix_specialist_street_specialist ON specialist_street (specialist);

CREATE TABLE visit (
  id          VARCHAR(36)   NOT NULL PRIMARY KEY,
  uscc        VARCHAR(18)   NOT NULL,
  visitor     VARCHAR(100)  NOT NULL COMMENT 'name of the user',
  institution VARCHAR(64)   NULL COMMENT 'of the visitor; NULL = the service specialist',
  visited_on  DATE          NOT NULL,
  kind        VARCHAR(16)   NOT NULL,
  summary     VARCHAR(2000) NOT NULL,
  next_action VARCHAR(500)  NULL,
  next_on     DATE          NULL,
  noted_at    DATETIME(6)   NOT NULL COMMENT 'UTC',
  CONSTRAINT visit_kind_is_known CHECK (kind IN ('ON_SITE', 'PHONE', 'ONLINE'))
);
CREATE INDEX ix_visit_enterprise ON visit (uscc, visited_on);
CREATE INDEX ix_visit_visitor ON visit (visitor, visited_on);
