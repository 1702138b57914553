-- Which sites may show a partner's firms their suggestions.

ALTER TABLE api_key ADD COLUMN origins VARCHAR(2000) NOT NULL DEFAULT '' COMMENT 'of the sites that may embed, with commas between; empty = none';
