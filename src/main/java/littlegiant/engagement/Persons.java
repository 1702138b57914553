package littlegiant.engagement;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import littlegiant.access.Identity;
import littlegiant.audit.Act;
import littlegiant.audit.AuditLog;
import littlegiant.audit.By;
import littlegiant.kernel.Value;
import littlegiant.profile.Enterprise;
import littlegiant.profile.Enterprises;
import littlegiant.profile.Erasure;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a natural person who is the legal representative of a firm (《个人信息保护法》 arts. 44 to 47): shown to him, and taken away, on his request to an officer
 * of the district.
 */
@Singleton
public class Persons {

    private static final String PART = "legalRepresentative";
    private static final int REVISIONS_MAX = 100_000;

    private final ConsentRepository consents;
    private final Consents granted;
    private final PersonHashes hashes;
    private final Enterprises enterprises;
    private final Erasure erasure;
    private final AuditLog audit;

    public Persons(
            ConsentRepository consents,
            Consents granted,
            PersonHashes hashes,
            Enterprises enterprises,
            Erasure erasure,
            AuditLog audit) {
        this.consents = consents;
        this.granted = granted;
        this.hashes = hashes;
        this.enterprises = enterprises;
        this.erasure = erasure;
        this.audit = audit;
    }

    /**
     * @param data      of him in the current profile, by field; empty = none
     * @param revisions of the profile that hold data of him
     */
    public record InFirm(String uscc, String name, Value.Obj data, List<Integer> revisions) {}

    /** @param consents that he gave */
    public record Kept(List<Consent> consents, List<InFirm> firms) {}

    /**
     * @param identityNumber null = not told
     * @param uscc           of the firm whose legal representative he is; null = not told
     */
    public record Question(@Nullable String identityNumber, @Nullable String uscc) {}

    /** Firms beyond the officer's district are left out. */
    @Transactional
    public Kept export(Identity officer, Question question, By by) {
        Kept kept = find(officer, question);
        kept.firms().forEach(firm -> audit.append(Act.read("person.export", firm.uscc(), by)));
        return kept;
    }

    /** A firm for which somebody else confirmed a consent since then has another legal representative: what its profile says is not about him. */
    private Kept find(Identity officer, Question question) {
        List<String> ids = new ArrayList<>();
        TreeSet<String> firms = new TreeSet<>();
        if (question.identityNumber != null) {
            for (PersonOfConsent row : consents.persons()) {
                boolean his = hashes.fits(row.person(), question.identityNumber);
                if (his) {
                    ids.add(row.id());
                    firms.add(row.uscc());
                } else {
                    firms.remove(row.uscc());
                }
            }
        } else if (question.uscc != null) {
            ids.addAll(consents.personal(question.uscc));
        }
        if (question.uscc != null && question.identityNumber != null) {
            firms.retainAll(List.of(question.uscc));
        } else if (question.uscc != null) {
            firms.add(question.uscc);
        }
        List<InFirm> found = firms.stream()
                .filter(uscc -> isGoverned(officer, uscc))
                .map(this::inFirm)
                .toList();
        List<Consent> given = ids.stream()
                .map(granted::get)
                .filter(consent -> question.uscc == null || question.uscc.equals(consent.uscc()))
                .filter(consent -> isGoverned(officer, consent.uscc()))
                .toList();
        return new Kept(given, found);
    }

    private boolean isGoverned(Identity officer, String uscc) {
        return officer.governs(enterprises.region(uscc).orElse(null));
    }

    private InFirm inFirm(String uscc) {
        Enterprise firm = enterprises.get(uscc);
        List<Integer> revisions = enterprises.revisions(uscc, Integer.MAX_VALUE, REVISIONS_MAX).stream()
                .filter(revision -> !ofHim(revision.document()).fields().isEmpty())
                .map(Enterprises.Revision::number)
                .toList();
        return new InFirm(uscc, firm.profile().name(), ofHim(firm.profile().document()), revisions);
    }

    private static Value.Obj ofHim(Value.Obj document) {
        Map<String, Value> his = new LinkedHashMap<>();
        document.fields().forEach((name, value) -> {
            if (name.equals(PART)) {
                his.put(name, value);
            } else if (value instanceof Value.Obj byMetric) {
                Map<String, Value> some = new LinkedHashMap<>();
                byMetric.fields().forEach((metric, told) -> {
                    if (isHis(metric)) {
                        some.put(metric, told);
                    }
                });
                if (!some.isEmpty()) {
                    his.put(name, new Value.Obj(some));
                }
            }
        });
        return new Value.Obj(his);
    }

    private static boolean isHis(String metric) {
        return metric.startsWith(PART + ".");
    }

    private static Value.Obj withoutHim(Value.Obj document) {
        Map<String, Value> left = new LinkedHashMap<>();
        document.fields().forEach((name, value) -> {
            if (value instanceof Value.Obj byMetric
                    && byMetric.fields().keySet().stream().anyMatch(Persons::isHis)) {
                Map<String, Value> some = new LinkedHashMap<>(byMetric.fields());
                some.keySet().removeIf(Persons::isHis);
                left.put(name, new Value.Obj(some));
            } else if (!name.equals(PART)) {
                left.put(name, value);
            }
        });
        return new Value.Obj(left);
    }

    /**
     * Withdraws his consents, forgets the hashes of his number, and takes his data out of every revision of the firms' profiles. Receipts of what was decided and the
     * audit chain stay until their time is over, as the law has them kept.
     *
     * @return what there was
     */
    @Transactional
    public Kept erase(Identity officer, Question question, By by) {
        Kept kept = find(officer, question);
        for (Consent consent : kept.consents()) {
            granted.withdraw(consent.id(), by);
            consents.forgetPerson(consent.id());
        }
        for (InFirm firm : kept.firms()) {
            erasure.erase(firm.uscc(), Persons::withoutHim, by);
        }
        return kept;
    }
}
