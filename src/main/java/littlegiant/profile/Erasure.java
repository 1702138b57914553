package littlegiant.profile;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import littlegiant.audit.Act;
import littlegiant.audit.AuditLog;
import littlegiant.audit.By;
import littlegiant.kernel.Hash;
import littlegiant.kernel.Value;

/** Takes what is about a person out of a firm's profile, in every revision. */
@Singleton
public class Erasure {

    /** More than any firm has. */
    private static final int REVISIONS_MAX = 100_000;

    private final Enterprises enterprises;
    private final EnterpriseRevisionRepository revisions;
    private final ProfileReader reader;
    private final AuditLog audit;

    public Erasure(
            Enterprises enterprises, EnterpriseRevisionRepository revisions, ProfileReader reader, AuditLog audit) {
        this.enterprises = enterprises;
        this.revisions = revisions;
        this.reader = reader;
        this.audit = audit;
    }

    /**
     * The current revision is followed by one without it, and it is taken out of all that came before. What was decided with it is not touched.
     *
     * @param without the document without that person
     * @throws littlegiant.kernel.AppException ENTERPRISE_NOT_FOUND
     */
    @Transactional
    public void erase(String uscc, UnaryOperator<Value.Obj> without, By by) {
        Enterprise current = enterprises.get(uscc);
        Value.Obj document = current.profile().document();
        Value.Obj left = without.apply(document);
        if (!left.canonical().equals(document.canonical())) {
            enterprises.put(reader.stored(left), current.revision(), by);
        }
        List<Integer> held = new ArrayList<>();
        for (Enterprises.Revision revision : enterprises.revisions(uscc, Integer.MAX_VALUE, REVISIONS_MAX)) {
            String kept = without.apply(revision.document()).canonical();
            if (!kept.equals(revision.document().canonical())) {
                revisions.rewrite(EnterpriseRevisionRow.idOf(uscc, revision.number()), kept, Hash.of(kept));
                held.add(revision.number());
            }
        }
        audit.append(Act.change("enterprise.erase", uscc, by).with("revisions", held.size()));
    }
}
