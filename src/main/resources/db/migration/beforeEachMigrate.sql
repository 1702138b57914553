-- Identifiers are compared as they are written, as H2 does anyway: whatever the MySQL server or whoever made the database chose, a table that a
-- migration makes tells upper from lower case. Here and not in beforeMigrate, because a connection remembers the collation it was opened with.
-- H2 and its parser take the line for a comment.
/*!40101 ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_bin */;
