package littlegiant.applications;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import littlegiant.applications.Application.Answered;
import littlegiant.applications.Application.Decline;
import littlegiant.applications.Application.Grant;
import littlegiant.applications.Application.Stage;
import littlegiant.applications.Application.Subject;
import littlegiant.applications.Application.Wanted;
import littlegiant.kernel.Text;
import org.jspecify.annotations.Nullable;

/** What is searched for and added up stands in columns, the rest in {@code details}: JSON of {@link Details}. */
@MappedEntity("application")
record ApplicationRow(
        @Id String id,
        String uscc,
        @Nullable String region,
        @Nullable String street,
        String institution,
        String productId,
        String state,
        LocalDateTime sinceAt,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate remindOn,
        boolean reminded,
        @Nullable LocalDateTime escalatedAt,
        @Nullable LocalDateTime sentAt,
        @Nullable LocalDateTime answeredAt,
        @Nullable Integer answerDays,
        BigDecimal askedAmount,
        @Nullable BigDecimal grantedAmount,
        @Nullable BigDecimal grantedRate,
        @Nullable BigDecimal drawnAmount,
        @Nullable BigDecimal balance,
        boolean unsecured,
        String details,
        String createdBy,
        LocalDateTime createdAt,
        int version) {

    /** Granted without any security. */
    private static final String CREDIT = "CREDIT";

    /** What stands in no column. */
    @Serdeable
    record Details(
            String enterprise,
            String productZh,
            String productEn,
            Wanted wanted,
            @Nullable Grant grant,
            @Nullable Decline decline,
            List<String> documents,
            @Nullable ApplicationState resume,
            int daysLeft,
            @Nullable String follows) {

        static Details of(Application told) {
            return new Details(
                    told.subject().enterprise(),
                    told.subject().product().zh(),
                    told.subject().product().en(),
                    told.wanted(),
                    told.grant(),
                    told.decline(),
                    told.documents(),
                    told.stage().resume(),
                    told.stage().daysLeft(),
                    told.follows());
        }
    }

    /** @param version that it has once it is stored */
    static ApplicationRow of(Application told, int version, Function<Details, String> json) {
        Subject subject = told.subject();
        Stage stage = told.stage();
        Grant grant = told.grant();
        return new ApplicationRow(
                told.id(),
                subject.uscc(),
                subject.region(),
                subject.street(),
                subject.institution(),
                subject.productId(),
                stage.state().name(),
                stage.since(),
                stage.dueOn(),
                stage.remindOn(),
                stage.reminded(),
                stage.escalatedAt(),
                told.answered().sentAt(),
                told.answered().answeredAt(),
                told.answered().days(),
                told.wanted().amount(),
                grant == null ? null : grant.amount(),
                grant == null ? null : grant.ratePercent(),
                grant == null ? null : grant.drawn(),
                grant == null ? null : grant.balance(),
                grant != null && grant.security().equals(List.of(CREDIT)),
                json.apply(Details.of(told)),
                told.createdBy(),
                told.createdAt(),
                version);
    }

    Application application(Function<String, Details> json) {
        Details told = json.apply(details);
        return new Application(
                id,
                new Subject(
                        uscc,
                        told.enterprise,
                        region,
                        street,
                        productId,
                        Text.of(told.productZh, told.productEn),
                        institution),
                told.wanted,
                new Stage(
                        ApplicationState.valueOf(state),
                        sinceAt,
                        dueOn,
                        remindOn,
                        reminded,
                        escalatedAt,
                        told.resume,
                        told.daysLeft),
                new Answered(sentAt, answeredAt, answerDays),
                told.grant,
                told.decline,
                told.documents,
                told.follows,
                createdBy,
                createdAt,
                version);
    }
}
