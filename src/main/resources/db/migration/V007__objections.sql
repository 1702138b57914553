-- What a firm says is told wrongly of it, and what it was answered.

CREATE TABLE objection (
  id          VARCHAR(36)   NOT NULL PRIMARY KEY,
  uscc        VARCHAR(18)   NOT NULL,
  metric      VARCHAR(64)   NOT NULL COMMENT 'code of the dictionary',
  shown       VARCHAR(500)  NULL COMMENT 'of the figure when it was filed, as people read it; NULL = it was not told',
  should_be   VARCHAR(500)  NOT NULL,
  reason      VARCHAR(2000) NOT NULL,
  state       VARCHAR(16)   NOT NULL,
  filed_by    VARCHAR(100)  NOT NULL COMMENT 'name of the user',
  filed_at    DATETIME(6)   NOT NULL COMMENT 'UTC',
  closed_by   VARCHAR(100)  NULL COMMENT 'name of the user who answered or withdrew it',
  closed_at   DATETIME(6)   NULL COMMENT 'UTC; NULL = it is open',
  outcome     VARCHAR(16)   NULL COMMENT 'of an answer',
  answer      VARCHAR(2000) NULL,
  CONSTRAINT objection_state_is_known CHECK (state IN ('OPEN', 'ANSWERED', 'WITHDRAWN')),
  CONSTRAINT objection_outcome_is_known CHECK (outcome IS NULL OR outcome IN ('CORRECTED', 'KEPT')),
  CONSTRAINT objection_is_closed_by_somebody CHECK ((state = 'OPEN') = (closed_at IS NULL))
);
CREATE INDEX ix_objection_enterprise ON objection (uscc, filed_at);
CREATE INDEX ix_objection_state ON objection (state, filed_at);
