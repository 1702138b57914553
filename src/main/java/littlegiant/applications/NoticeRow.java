package littlegiant.applications;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;

/** Somebody has to be told. */
@MappedEntity("application_notice")
record NoticeRow(
        @Id String id, String applicationId, Side side, ApplicationState state, int attempts, LocalDateTime nextAt) {

    static NoticeRow of(Application application, Side side, LocalDateTime now) {
        String id = application.id() + "/" + application.version() + "/" + side;
        return new NoticeRow(id, application.id(), side, application.state(), 0, now);
    }
}
