-- What firms apply for and what becomes of it; who looks after them; events for the systems of partners.

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

CREATE TABLE webhook (
  id          VARCHAR(36)  NOT NULL PRIMARY KEY,
  name        VARCHAR(100) NOT NULL COMMENT 'what it is for',
  institution VARCHAR(64)  NOT NULL COMMENT 'it is told what concerns this one',
  url         VARCHAR(500) NOT NULL,
  topics      VARCHAR(200) NOT NULL COMMENT 'with commas between',
  secret      VARCHAR(200) NOT NULL COMMENT 'encrypted',
  created_by  VARCHAR(100) NOT NULL,
  created_at  DATETIME(6)  NOT NULL COMMENT 'UTC'
);
CREATE INDEX ix_webhook_institution ON webhook (institution);

CREATE TABLE outbox_event (
  id          VARCHAR(36) NOT NULL PRIMARY KEY,
  type        VARCHAR(60) NOT NULL,
  institution VARCHAR(64) NOT NULL,
  body        LONGTEXT    NOT NULL COMMENT 'what is sent, to the byte',
  happened_at DATETIME(6) NOT NULL COMMENT 'UTC'
);

CREATE TABLE outbox_delivery (
  id          VARCHAR(36)  NOT NULL PRIMARY KEY,
  event_id    VARCHAR(36)  NOT NULL,
  webhook_id  VARCHAR(36)  NOT NULL,
  state       VARCHAR(16)  NOT NULL,
  attempts    INT          NOT NULL,
  next_at     DATETIME(6)  NOT NULL COMMENT 'UTC; not before; while it is being sent, when another instance may take over',
  last_status INT          NULL,
  last_fault  VARCHAR(300) NULL,
  done_at     DATETIME(6)  NULL COMMENT 'UTC',
  CONSTRAINT outbox_delivery_state_is_known CHECK (state IN ('PENDING', 'DELIVERED', 'DEAD'))
);
CREATE INDEX ix_outbox_delivery_due ON outbox_delivery (state, next_at);
CREATE INDEX ix_outbox_delivery_event ON outbox_delivery (event_id);
CREATE INDEX ix_outbox_delivery_webhook ON outbox_delivery (webhook_id);

CREATE TABLE enterprise_contact (
  uscc    VARCHAR(18)  NOT NULL PRIMARY KEY,
  contact VARCHAR(200) NOT NULL COMMENT 'registered with the authorities: a telephone number or mail address',
  told_by VARCHAR(100) NOT NULL,
  told_at DATETIME(6)  NOT NULL COMMENT 'UTC'
);

CREATE TABLE invitation (
  id         VARCHAR(36)  NOT NULL PRIMARY KEY,
  token_hash VARCHAR(64)  NOT NULL COMMENT 'SHA-256 of 256 random bits',
  uscc       VARCHAR(18)  NOT NULL,
  firm       VARCHAR(200) NOT NULL COMMENT 'its name then',
  part       VARCHAR(16)  NOT NULL,
  proves     BOOLEAN      NOT NULL COMMENT 'a code is needed',
  invited_by VARCHAR(100) NOT NULL,
  invited_at DATETIME(6)  NOT NULL COMMENT 'UTC',
  expires_at DATETIME(6)  NOT NULL COMMENT 'UTC',
  void_at    DATETIME(6)  NULL COMMENT 'UTC; taken back',
  proof      VARCHAR(200) NULL COMMENT 'what is kept of the code: salt and hash',
  sent_to    VARCHAR(200) NULL COMMENT 'masked',
  sent_at    DATETIME(6)  NULL COMMENT 'UTC',
  sent       INT          NOT NULL COMMENT 'codes',
  tries      INT          NOT NULL COMMENT 'of the last code',
  used_by    VARCHAR(64)  NULL,
  used_at    DATETIME(6)  NULL COMMENT 'UTC'
);
CREATE UNIQUE INDEX ux_invitation_token ON invitation (token_hash);
CREATE INDEX ix_invitation_enterprise ON invitation (uscc, invited_at);

ALTER TABLE app_user ADD COLUMN external_id VARCHAR(64) NULL COMMENT 'of whom an identity provider vouches for: SHA-256 of issuer and subject';
CREATE UNIQUE INDEX ux_app_user_external ON app_user (external_id);

ALTER TABLE consent ADD COLUMN person VARCHAR(100) NULL COMMENT 'of the person who confirmed it himself: salt and keyed hash of the identity number';
