-- Who has to be told of an application by a short text, until it was sent. Neither the text nor the contact is kept: both are found when it is sent.

CREATE TABLE application_notice (
  id             VARCHAR(80) NOT NULL PRIMARY KEY COMMENT 'application, version, side',
  application_id VARCHAR(36) NOT NULL,
  side           VARCHAR(20) NOT NULL,
  state          VARCHAR(20) NOT NULL COMMENT 'of the application; it is not sent in another one',
  attempts       INT         NOT NULL,
  next_at        DATETIME(6) NOT NULL COMMENT 'UTC'
);
CREATE INDEX ix_application_notice_due ON application_notice (next_at);

ALTER TABLE app_user ADD COLUMN tokens_void_at DATETIME(6) NULL COMMENT 'UTC; what an identity provider gave before it does not count';
