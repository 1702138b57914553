package littlegiant.engagement;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

@MappedEntity("visit")
record VisitRow(
        @Id String id,
        String uscc,
        String visitor,
        @Nullable String institution,
        LocalDate visitedOn,
        String kind,
        String summary,
        @Nullable String nextAction,
        @Nullable LocalDate nextOn,
        LocalDateTime notedAt) {

    static VisitRow of(Visit visit) {
        Visit.Note note = visit.note();
        return new VisitRow(
                visit.id(),
                visit.uscc(),
                visit.visitor(),
                visit.institution(),
                note.visitedOn(),
                note.kind().name(),
                note.summary(),
                note.nextAction(),
                note.nextOn(),
                visit.notedAt());
    }

    Visit visit() {
        return new Visit(
                id,
                uscc,
                visitor,
                institution,
                new Visit.Note(visitedOn, Visit.Kind.valueOf(kind), summary, nextAction, nextOn),
                notedAt);
    }
}
