-- Identifiers are compared as they are written, as H2 does anyway: whatever MySQL's server or whoever made the database chose, a table
-- made by any migration tells upper from lower case. H2 reads a comment here.
/*! ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_bin */;
