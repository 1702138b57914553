package littlegiant.audit;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** The last entry; {@code id} is always 1. */
@MappedEntity("audit_head")
record AuditHeadRow(@Id int id, long number, String entryHash) {}
