package littlegiant.engagement;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import littlegiant.audit.Act;
import littlegiant.audit.AuditLog;
import littlegiant.audit.By;
import littlegiant.kernel.Moments;

/** Which 服务专员 looks after which firm. */
@Singleton
public class Assignments {

    private final AssignmentRepository assignments;
    private final AuditLog audit;
    private final Clock clock;

    public Assignments(AssignmentRepository assignments, AuditLog audit, Clock clock) {
        this.assignments = assignments;
        this.audit = audit;
        this.clock = clock;
    }

    /** Firms of a specialist, by code. */
    public List<String> firms(String specialist) {
        return assignments.firms(specialist);
    }

    /** The specialist of a firm. */
    public Optional<String> of(String uscc) {
        return assignments.findById(uscc).map(AssignmentRow::specialist);
    }

    /** From now on; whoever had them before has them no more. */
    @Transactional
    public void assign(List<String> usccs, String specialist, By by) {
        for (String uscc : usccs) {
            AssignmentRow row = new AssignmentRow(uscc, specialist, Moments.now(clock));
            if (assignments.existsById(uscc)) {
                assignments.update(row);
            } else {
                assignments.save(row);
            }
            audit.append(Act.change("specialist.assign", uscc, by).with("specialist", specialist));
        }
    }
}
