-- All firms matched with all products as of a day: runs, their parts, and one row for each firm and run.

CREATE TABLE match_run (
  id             VARCHAR(12)   NOT NULL PRIMARY KEY,
  as_of          DATE          NOT NULL,
  release_number INT           NOT NULL,
  regions        VARCHAR(1000) NOT NULL COMMENT 'beginnings of codes, by commas; * = every firm',
  products       LONGTEXT      NOT NULL COMMENT 'id and revision of each product in the order of the verdicts, a line each',
  state          VARCHAR(20)   NOT NULL,
  fault          VARCHAR(2000) NULL     COMMENT 'why it failed',
  started_by     VARCHAR(100)  NOT NULL,
  started_at     DATETIME(6)   NOT NULL COMMENT 'UTC',
  ended_at       DATETIME(6)   NULL     COMMENT 'UTC',
  planned        BOOLEAN       NOT NULL COMMENT 'whether its parts are known',
  held_by        VARCHAR(36)   NULL     COMMENT 'the instance that works on it',
  held_until     DATETIME(6)   NOT NULL COMMENT 'UTC; from then on another one may take over',
  attempts       INT           NOT NULL COMMENT 'how often it was begun or taken over since a part was done',
  CONSTRAINT ck_match_run CHECK (state IN ('RUNNING', 'DONE', 'CANCELLED', 'FAILED'))
);
CREATE INDEX ix_match_run_started ON match_run (started_at);

CREATE TABLE match_part (
  id         VARCHAR(24) NOT NULL PRIMARY KEY COMMENT 'run, number',
  run_id     VARCHAR(12) NOT NULL,
  number     INT         NOT NULL,
  after_uscc VARCHAR(18) NOT NULL COMMENT 'its firms come after this code',
  last_uscc  VARCHAR(18) NOT NULL COMMENT 'and not after this one',
  expected   INT         NOT NULL COMMENT 'firms when the run began',
  firms      INT         NULL     COMMENT 'matched; empty = not done',
  checked    INT         NOT NULL COMMENT 'of those also asked one by one',
  CONSTRAINT fk_match_part FOREIGN KEY (run_id) REFERENCES match_run (id)
);
CREATE INDEX ix_match_part_run ON match_part (run_id, number);

CREATE TABLE match_verdicts (
  id       VARCHAR(31)     NOT NULL PRIMARY KEY COMMENT 'run, code of the firm',
  revision INT             NOT NULL,
  verdicts VARBINARY(8000) NOT NULL COMMENT 'two bits for each product, from the lowest of the first byte on'
);
